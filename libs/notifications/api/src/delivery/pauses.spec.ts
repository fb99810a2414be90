import { isHopeless, pauseAfter } from './pauses';

describe('Trying again', () => {
  it('waits longer after each refusal, half an hour at most', () => {
    const pauses = Array.from({ length: 12 }, (_, refusals) => pauseAfter(refusals));
    expect(pauses[0]).toBe(5_000);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(new Set(pauses.slice(0, 8)).size).toBe(8);
    expect(pauses.at(-1)).toBe(1_800_000);
  });

  it('ends after five days, but not before it was tried for a while', () => {
    const dueAt = new Date('2027-03-01T10:00:00Z');
    const [fiveDays, later] = [new Date('2027-03-06T10:00:00Z'), new Date('2027-03-06T10:00:01Z')];
    expect(isHopeless({ dueAt, attempts: 8 }, fiveDays)).toBe(false);
    expect(isHopeless({ dueAt, attempts: 8 }, later)).toBe(true);
    expect(isHopeless({ dueAt, attempts: 7 }, later)).toBe(false);
  });
});
