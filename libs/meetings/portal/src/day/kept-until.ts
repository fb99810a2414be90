import { isNear, untilAfter } from '@verbonden/shared/web';
import type { Day } from './day-people';

/**
 * Until when a host's device keeps the list for the door. It holds names of others, so only from the day before until
 * the evening after; null at any other time.
 */
export function listKeptUntil(
  { meeting: { startsAt, endsAt } }: Pick<Day, 'meeting'>,
  now: Date,
): Date | null {
  return isNear(new Date(startsAt), now) ? untilAfter(new Date(endsAt), now) : null;
}
