import { dutchDay } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { type AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';

/** Why somebody is not let in just like that. */
export type NotLetIn = 'NOT_TODAY' | 'WAITING' | 'CANCELLED';

type Listed = Pick<Meeting, 'status' | 'startsAt' | 'attendanceClosedAt'>;

/**
 * True from the first day of a meeting that takes place, by the Dutch clock, until the list of who was there is closed:
 * whoever was forgotten at the door is added afterwards.
 */
export function isListOpen(meeting: Listed, now: Date): boolean {
  const { PUBLISHED, HELD, RECAP_PUBLISHED } = MeetingStatus;
  const takesPlace = [PUBLISHED, HELD, RECAP_PUBLISHED].includes(meeting.status);
  return takesPlace && dutchDay(now) >= dutchDay(meeting.startsAt) && meeting.attendanceClosedAt === null;
}

/**
 * What stands in the way of somebody who arrives; null when nothing does. Who waits, or said they would not come, is let
 * in by a host who says so (`letIn`): that they were there is noted, a seat it is not.
 */
export function notLetIn(
  meeting: Listed,
  registration: Pick<Registration, 'status' | 'seatMode'>,
  arrives: { readonly mode: AttendanceMode; readonly letIn: boolean },
  now: Date,
): NotLetIn | null {
  if (!isListOpen(meeting, now)) return 'NOT_TODAY';
  if (arrives.letIn || registration.seatMode === arrives.mode) return null;
  if (registration.status === RegistrationStatus.CANCELLED) return 'CANCELLED';
  return registration.status === RegistrationStatus.WAITLISTED ? 'WAITING' : null;
}
