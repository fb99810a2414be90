import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { isUnpublished } from '../meeting/meeting.states';

/** Whether people can register now, and if not, why. FORM_OPEN: people say that they want to come, not yet how. */
export type RegistrationWindow = 'OPEN' | 'FORM_OPEN' | 'NOT_YET' | 'CLOSED' | 'CANCELLED' | 'PAST';

type Times = Pick<Meeting, 'status' | 'form' | 'registrationOpensAt' | 'endsAt' | 'closesAt'>;

/** Whether a meeting takes registrations at a moment. The closing moment itself is closed. */
export function windowAt(meeting: Times, now: Date): RegistrationWindow {
  if (meeting.status === MeetingStatus.CANCELLED) return 'CANCELLED';
  if (meeting.status === MeetingStatus.HELD || meeting.status === MeetingStatus.RECAP_PUBLISHED)
    return 'PAST';
  if (now >= meeting.endsAt) return 'PAST';
  if (isUnpublished(meeting.status)) return 'NOT_YET';
  if (now >= meeting.closesAt()) return 'CLOSED';
  if (meeting.registrationOpensAt && now < meeting.registrationOpensAt) return 'NOT_YET';
  return meeting.form === null ? 'FORM_OPEN' : 'OPEN';
}

/** Whether a free seat goes to who waits: never after registration closed, the meeting began or was cancelled (P3). */
export function givesSeatsAt(meeting: Times, now: Date): boolean {
  return meeting.status === MeetingStatus.PUBLISHED && now < meeting.closesAt();
}

/** Whether there is still something to remind of: published, and not begun. */
export function givesRemindersAt(meeting: Pick<Meeting, 'status' | 'startsAt'>, now: Date): boolean {
  return meeting.status === MeetingStatus.PUBLISHED && now < meeting.startsAt;
}
