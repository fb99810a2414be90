import { dutchDay } from '@verbonden/shared/kernel';

const dayMs = 86_400_000;

/**
 * The working days between two moments, Monday to Friday by the Dutch calendar: what is sent in on Friday and read on
 * Monday took one. Public holidays count as working days, so that we never look faster than we are.
 */
export function workingDays(from: Date, to: Date): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last <= first) return 0;
  const weeks = Math.floor((last - first) / 7);
  let days = weeks * 5;
  for (let day = first + weeks * 7 + 1; day <= last; day += 1) {
    // Day 0 of this count, 1 January 1970, was a Thursday.
    if ((day + 3) % 7 < 5) days += 1;
  }
  return days;
}

/** The middle one; between two, their mean. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function dayNumber(moment: Date): number {
  return Date.parse(`${dutchDay(moment)}T00:00:00Z`) / dayMs;
}
