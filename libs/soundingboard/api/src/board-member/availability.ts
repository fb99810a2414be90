import type { AgeBand } from '@verbonden/alliance/api';

/** What decides whether a member can be asked today. */
export interface Load {
  readonly birthYear: number | null;
  readonly guardianAgreedOn: string | null;
  readonly monthlyMost: number;
  readonly askedThisMonth: number;
  /** Until when a pause lasts that holds today. */
  readonly pausedUntil: string | null;
}

/** FREE: can be asked. The others say why not. */
export type Standing = 'FREE' | 'PAUSED' | 'FULL' | 'AGE_UNKNOWN' | 'GUARDIAN_FIRST';

/** The age at which somebody is no young carer any more. */
export const growsOutAt = 25;

/**
 * Whether a member can be asked. The own limit and a pause count always; below sixteen a parent or guardian agrees
 * first, and who may be below sixteen is taken to be.
 */
export function standingOf(load: Load, today: string): Standing {
  if (load.pausedUntil !== null) return 'PAUSED';
  if (load.askedThisMonth >= load.monthlyMost) return 'FULL';
  if (load.birthYear === null) return 'AGE_UNKNOWN';
  return mayBeBelowSixteen(load.birthYear, today) && load.guardianAgreedOn === null
    ? 'GUARDIAN_FIRST'
    : 'FREE';
}

/** Below sixteen, or perhaps: of whom the year is not known, too. A parent or guardian decides with them. */
export function mayBeBelowSixteen(birthYear: number | null, today: string): boolean {
  return birthYear === null || youngestAge(birthYear, today) < 16;
}

/** How old somebody is, roughly. Of two that are possible, the younger one. */
export function ageBandOf(birthYear: number, today: string): AgeBand {
  const age = youngestAge(birthYear, today);
  if (age < 12) return 'UP_TO_11';
  if (age < 16) return 'FROM_12_TO_15';
  if (age < 18) return 'FROM_16_TO_17';
  return age < growsOutAt ? 'FROM_18_TO_24' : 'FROM_25';
}

/** From the year of the twenty-fifth birthday on. */
export function growsOut(birthYear: number | null, today: string): boolean {
  return birthYear !== null && yearOf(today) - birthYear >= growsOutAt;
}

/** Whose birthday is still to come this year is a year younger. */
function youngestAge(birthYear: number, today: string): number {
  return yearOf(today) - birthYear - 1;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
