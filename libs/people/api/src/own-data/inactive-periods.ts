/** Twenty-four months after somebody was seen last the account goes; the first warning is two months before. */
export const inactiveDays = 730;

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
