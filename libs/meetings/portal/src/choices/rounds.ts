import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { type Way, wayInto } from '../meeting/ways';
import type { OfferedSubsessionFragment } from './choices.generated';

/** A part of the programme with sessions side by side. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly subsessions: readonly OfferedSubsessionFragment[];
}

/** A session as it is open to somebody who comes in this way. */
export interface Offer {
  readonly session: OfferedSubsessionFragment;
  readonly way: Way;
}

/** The rounds of a programme. */
export function roundsOf(agenda: readonly Round[]): Round[] {
  return agenda.filter(({ subsessions }) => subsessions.length > 0);
}

/** What a round offers to who comes in this way; some sessions are in the room only. */
export function offersIn({ subsessions }: Round, mode: AttendanceMode): Offer[] {
  return subsessions.flatMap((session) => {
    const way = wayInto(session.seats, mode);
    return way ? [{ session, way }] : [];
  });
}
