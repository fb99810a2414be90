import { classSize, fewest, type Figure, most, rangeAmong, sharesOf } from './estimate';

const oneInFour: Figure = { part: 1, whole: 4 };
const figures: readonly Figure[] = [
  oneInFour,
  { part: 1, whole: 1 },
  { part: 1, whole: 20 },
  { part: 3, whole: 10 },
];

/** All small groups, then ever larger ones up to the largest, with what lies around each power of ten. */
const counts = [
  ...Array.from({ length: 2500 }, (_, index) => index + fewest),
  ...Array.from({ length: 600 }, (_, index) => Math.round(2600 * 1.0112 ** index)).filter(
    (each) => each <= most,
  ),
  ...[9_999, 10_000, 10_001, 99_999, 100_000, 999_999, 1_000_000, most],
].sort((one, other) => one - other);

describe('an estimate', () => {
  it('of one in four among 600 is about 150, and says how far it may be off', () => {
    expect(rangeAmong(600, oneInFour)).toEqual({ low: 110, middle: 150, high: 200 });
  });

  it('in a class of 28 is about 7, where one class has hardly anybody and another has nearly half', () => {
    expect(rangeAmong(classSize, oneInFour)).toEqual({ low: 1, middle: 7, high: 13 });
  });

  it('in a large municipality hangs on the figure alone: chance evens out', () => {
    expect(rangeAmong(40_000, oneInFour)).toEqual({ low: 8_800, middle: 10_000, high: 12_000 });
  });

  it('reads "about 1 in 4" as everything nearer to it than to 1 in 5 or 1 in 3', () => {
    const { low, middle, high } = sharesOf(oneInFour);
    expect([low, middle, high].map((share) => Number(share.toFixed(4)))).toEqual([0.225, 0.25, 0.2917]);
  });

  it.each(figures)(
    'keeps low, middle and high in order and never finds more than there are ($part in $whole)',
    (figure) => {
      const wrong = counts.filter((count) => {
        const { low, middle, high } = rangeAmong(count, figure);
        return !(low >= 0 && low <= middle && middle <= high && high <= count);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(figures)('is never lower for a larger group ($part in $whole)', (figure) => {
    const ranges = counts.map((count) => rangeAmong(count, figure));
    const fell = ranges.filter((range, place) => {
      const before = ranges[place - 1];
      return before && (range.low < before.low || range.middle < before.middle || range.high < before.high);
    });
    expect(fell).toEqual([]);
  });

  it('has two digits that count, so that nobody takes it for a count', () => {
    const precise = counts
      .flatMap((count) => Object.values(rangeAmong(count, oneInFour)))
      .filter((value) => String(value).replace(/0+$/, '').length > 2);
    expect(precise).toEqual([]);
  });
});
