import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { RequestKind, type RegistrationRequest, RequestStatus } from './registration-request.entity';

const day = 86_400_000;

/** How long each kind waits for an answer; an invitation waits as long as registration is open. */
const daysToAnswer: Readonly<Record<RequestKind, number | null>> = {
  GUEST: 7,
  COLLEAGUE: 7,
  APPROVAL: 14,
  INVITATION: null,
};

/** The end that a request of this kind gets of its own when it is asked now. */
export function ownEnd(kind: RequestKind, now: Date): Date | null {
  const days = daysToAnswer[kind];
  return days === null ? null : new Date(now.getTime() + days * day);
}

/** When a request ends: at its own end, or when registration closes, when that is sooner; it moves with the meeting. */
export function endOf(request: Pick<RegistrationRequest, 'endsAt'>, meeting: Meeting): Date {
  const closes = meeting.closesAt();
  return request.endsAt && request.endsAt < closes ? request.endsAt : closes;
}

/** True while a request can be answered: it waits, its end has not come and the meeting goes on. */
export function isOpen(
  request: Pick<RegistrationRequest, 'status' | 'endsAt'>,
  meeting: Meeting,
  now: Date,
): boolean {
  return (
    request.status === RequestStatus.PENDING &&
    meeting.status === MeetingStatus.PUBLISHED &&
    now < endOf(request, meeting)
  );
}
