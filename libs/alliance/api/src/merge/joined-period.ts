import type { PartnershipDates } from '../partnership/partnership-dates';

/**
 * One period out of several that overlap: from the first day that is known of any, to the last; open when one of them
 * is. What nobody knew stays unknown.
 */
export function joinedPeriod(periods: readonly PartnershipDates[]): PartnershipDates {
  const first = [...periods].sort((one, other) => startOf(one).localeCompare(startOf(other)))[0];
  const ends = periods.map(({ until }) => until);
  return {
    since: first?.since ?? null,
    knownFrom: first?.knownFrom ?? null,
    until: ends.includes(null)
      ? null
      : (ends
          .filter((each) => each !== null)
          .sort()
          .at(-1) ?? null),
  };
}

function startOf({ since, knownFrom }: PartnershipDates): string {
  return since ?? knownFrom ?? '';
}
