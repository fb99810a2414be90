/** Twenty-four months after somebody was seen last the account goes; the first warning is two months before. */
export const inactiveDays = 730;

/** Who was seen last on this day or before it, was away long enough: "2027-01-04". */
export function lastDayAway(now: Date, days = inactiveDays): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/** A warning, so many days before the end. */
export interface Warning {
  readonly step: 1 | 2 | 3;
  readonly daysBefore: number;
}

/** The only place where these periods stand. */
export const warnings: readonly Warning[] = [
  { step: 1, daysBefore: 60 },
  { step: 2, daysBefore: 14 },
  { step: 3, daysBefore: 3 },
];
