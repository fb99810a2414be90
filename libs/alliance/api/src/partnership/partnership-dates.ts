import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import type { Partnership } from './partnership.entity';

/** The dates of a role; all as yyyy-mm-dd. */
export type PartnershipDates = Pick<Partnership, 'since' | 'knownFrom' | 'until'>;

/**
 * True when the role was held on that day. Its first day counts, the day it ended does not. Of a role whose first day
 * is unknown we say only what is certain: it counts from the day it is known to have held, not before.
 */
export function isHeldOn({ since, knownFrom, until }: PartnershipDates, day: string): boolean {
  const start = since ?? knownFrom;
  return start !== null && start <= day && (until === null || until > day);
}

/** Today on the Dutch calendar, as yyyy-mm-dd. */
export function today(clock: Clock): string {
  return dutchDay(clock.now());
}
