/** A published figure as it is told: "about 1 in 4". */
export interface Figure {
  readonly part: number;
  readonly whole: number;
}

/** So many at least, about, and at most. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Pupils in the class that an estimate is also told for: people see a class before they see a number. */
export const classSize = 28;

/** Below this it says nothing, and would be about a few children whom everybody knows. */
export const fewest = 10;

/** Up to the largest province; for the whole country the published figure itself is better. */
export const most = 2_000_000;

/**
 * The shares that a figure can stand for. "About 1 in 4" is rounded: it is said of everything nearer to 1 in 4 than to
 * 1 in 5 or 1 in 3.
 */
export function sharesOf({ part, whole }: Figure): Range {
  const middle = part / whole;
  const next = whole > 1 ? Math.min(1, part / (whole - 1)) : 1;
  return { low: (middle + part / (whole + 1)) / 2, middle, high: (middle + next) / 2 };
}

/**
 * How many that may be among `count`: wider than the shares alone, since one group differs from another by chance. In 19
 * of 20 groups that were put together by chance, the number is within it. Never more than there are.
 */
export function rangeAmong(count: number, figure: Figure): Range {
  const { low, middle, high } = sharesOf(figure);
  return {
    low: roundedDown(Math.max(0, count * low - chance(count, low))),
    middle: Math.min(count, rounded(count * middle)),
    high: Math.min(count, roundedUp(count * high + chance(count, high))),
  };
}

/** Two standard deviations of a number that is drawn by chance. */
function chance(count: number, share: number): number {
  return 2 * Math.sqrt(count * share * (1 - share));
}

/**
 * Two digits are kept: a figure that is told in one word ("four") is not known more precisely, and 1,347 would look like
 * a count. The ends are rounded outwards, so that rounding never makes the range surer than it is.
 */
const step = (value: number): number => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
const rounded = (value: number): number => Math.round(value / step(value)) * step(value);
const roundedDown = (value: number): number => Math.floor(value / step(value)) * step(value);
const roundedUp = (value: number): number => Math.ceil(value / step(value)) * step(value);
