import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import type { Registration } from '../registration/registration.entity';

const opensBefore = 15 * 60_000;
/** Meetings run late, and connections drop: the way back in stays open for a while. */
const closesAfter = 60 * 60_000;

/** What somebody meets at the portal's own way in to the online part. */
export type EntryState = 'OPEN' | 'TOO_EARLY' | 'OVER' | 'CANCELLED' | 'NO_ADDRESS' | 'NOT_ONLINE';

type Times = Pick<Meeting, 'status' | 'startsAt' | 'endsAt'>;

/** From when online participants go in: a quarter of an hour before the start. */
export function entryOpensAt({ startsAt }: Pick<Meeting, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - opensBefore);
}

/** True while online participants may have the join address. */
export function isEntryOpen(meeting: Times, now: Date): boolean {
  const takesPlace = meeting.status === MeetingStatus.PUBLISHED || meeting.status === MeetingStatus.HELD;
  return takesPlace && now >= entryOpensAt(meeting) && now.getTime() < meeting.endsAt.getTime() + closesAfter;
}

/**
 * Whether somebody goes in now, and if not, why. A host goes in whenever there is an address: something must be tried
 * out before.
 */
export function entryState(
  meeting: Times & Pick<Meeting, 'joinUrl'>,
  registration: Pick<Registration, 'seatMode'> | null,
  isHost: boolean,
  now: Date,
): EntryState {
  if (meeting.status === MeetingStatus.CANCELLED) return 'CANCELLED';
  if (!isHost) {
    if (registration?.seatMode !== AttendanceMode.ONLINE) return 'NOT_ONLINE';
    if (now < entryOpensAt(meeting)) return 'TOO_EARLY';
    if (!isEntryOpen(meeting, now)) return 'OVER';
  }
  return meeting.joinUrl ? 'OPEN' : 'NO_ADDRESS';
}
