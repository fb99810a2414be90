import { dutchFromMoment } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { type AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';

/** Why somebody is not let in just like that. */
export type NotLetIn = 'NOT_TODAY' | 'WAITING' | 'CANCELLED';

/** True on the days of the meeting, by the Dutch clock, when it takes place. */
export function isTheDay(meeting: Pick<Meeting, 'status' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  const takesPlace = meeting.status === MeetingStatus.PUBLISHED || meeting.status === MeetingStatus.HELD;
  return takesPlace && day(now) >= day(meeting.startsAt) && day(now) <= day(meeting.endsAt);
}

/**
 * What stands in the way of somebody who arrives; null when nothing does. Who waits, or said they would not come, is let
 * in by a host who says so (`letIn`): that they were there is noted, a seat it is not.
 */
export function notLetIn(
  meeting: Pick<Meeting, 'status' | 'startsAt' | 'endsAt'>,
  registration: Pick<Registration, 'status' | 'seatMode'>,
  arrives: { readonly mode: AttendanceMode; readonly letIn: boolean },
  now: Date,
): NotLetIn | null {
  if (!isTheDay(meeting, now)) return 'NOT_TODAY';
  if (arrives.letIn || registration.seatMode === arrives.mode) return null;
  if (registration.status === RegistrationStatus.CANCELLED) return 'CANCELLED';
  return registration.status === RegistrationStatus.WAITLISTED ? 'WAITING' : null;
}

function day(moment: Date): string {
  return dutchFromMoment(moment).slice(0, 10);
}
