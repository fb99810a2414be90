import { MailServerWatch } from './mail-server-watch';

describe('A mail server that does not answer', () => {
  let now = 0;
  const aWatch = () => {
    now = 0;
    return new MailServerWatch(() => now);
  };
  const lose = (watch: MailServerWatch, times: number) => Array.from({ length: times }, () => watch.lost());

  it('counts as away after three failures in a row, not when one mail in between got through', () => {
    const watch = aWatch();
    lose(watch, 2);
    watch.answered();
    lose(watch, 2);
    expect(watch.isAway).toBe(false);
    lose(watch, 1);
    expect(watch.isAway).toBe(true);
  });

  it('is tried again after pauses that grow to half a minute', () => {
    const watch = aWatch();
    lose(watch, 3);
    const pauses = Array.from({ length: 6 }, () => {
      const from = now;
      while (watch.isAway) now += 1000;
      lose(watch, 1);
      return now - from;
    });
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it('is told to be back by the first answer', () => {
    const watch = aWatch();
    lose(watch, 3);
    expect(watch.answered()).toBe(true);
    expect(watch.isAway).toBe(false);
    expect(watch.answered()).toBe(false);
  });
});
