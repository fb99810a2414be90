import { RestartPolicy } from './restart-policy.ts';

describe('starting a fallen program again', () => {
  it('waits longer each time and gives up after five falls within a minute', () => {
    const policy = new RestartPolicy();
    const pauses = [0, 1, 2, 3, 4, 5].map((second) => policy.pauseAfterFall(second * 1000));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, undefined]);
  });

  it('forgets falls of more than a minute ago', () => {
    const policy = new RestartPolicy();
    for (let minute = 0; minute < 20; minute += 1) {
      expect(policy.pauseAfterFall(minute * 61_000)).toBe(250);
    }
  });
});
