import { type SentMark, SentMarks } from './sent-marks';

const mark = (id: string): SentMark => ({ claimId: 'claim', id, at: new Date(0) });

describe('accepted mails', () => {
  it('that come while others are being recorded are recorded together', async () => {
    const written: string[][] = [];
    let free = (): void => undefined;
    const marks = new SentMarks(async (some) => {
      written.push(some.map(({ id }) => id));
      if (written.length === 1) await new Promise<void>((resolve) => (free = resolve));
    });
    const all = [marks.add(mark('a')), marks.add(mark('b')), marks.add(mark('c'))];
    free();
    await Promise.all(all);
    expect(written).toEqual([['a'], ['b', 'c']]);
  });

  it('are told when they could not be recorded, and the next ones are tried again', async () => {
    let isAway = true;
    const marks = new SentMarks(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve()));
    await expect(marks.add(mark('a'))).rejects.toThrow('away');
    isAway = false;
    await expect(marks.add(mark('a'))).resolves.toBeUndefined();
  });
});
