import { DomainError, text, type Text } from '@verbonden/shared/kernel';
import { MeetingStatus } from './meeting.enums';

/** The life of a meeting: from where it may go on. All steps are a coordinator's. */
export const meetingSteps: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  DRAFT: [MeetingStatus.DATE_POLL, MeetingStatus.PUBLISHED, MeetingStatus.CANCELLED],
  DATE_POLL: [MeetingStatus.PUBLISHED, MeetingStatus.CANCELLED],
  PUBLISHED: [MeetingStatus.HELD, MeetingStatus.CANCELLED],
  HELD: [MeetingStatus.RECAP_PUBLISHED],
  RECAP_PUBLISHED: [],
  CANCELLED: [],
};

const refusals: Readonly<Record<MeetingStatus, Text>> = {
  DRAFT: text('Deze bijeenkomst is nog een concept.', 'This meeting is still a draft.'),
  DATE_POLL: text(
    'Voor deze bijeenkomst loopt een datumprikker. Kies daar het moment.',
    'A date poll runs for this meeting. Choose the moment there.',
  ),
  PUBLISHED: text('Deze bijeenkomst staat al online.', 'This meeting is published already.'),
  HELD: text('Deze bijeenkomst is al geweest.', 'This meeting has been held.'),
  RECAP_PUBLISHED: text('Deze bijeenkomst is al geweest.', 'This meeting has been held.'),
  CANCELLED: text(
    'Deze bijeenkomst gaat niet door. Maak een nieuwe.',
    'This meeting was cancelled. Make a new one.',
  ),
};

/** @throws DomainError CONFLICT when a meeting cannot go from one state to the other */
export function assertStep(from: MeetingStatus, to: MeetingStatus): void {
  if (!meetingSteps[from].includes(to)) throw new DomainError('CONFLICT', refusals[from]);
}

/** @throws DomainError CONFLICT when a meeting in this state is not changed any more */
export function assertCanChange(status: MeetingStatus): void {
  if (!isToCome(status)) throw new DomainError('CONFLICT', refusals[status]);
}

/** @throws DomainError CONFLICT while a date poll runs: it alone decides when the meeting is */
export function assertNoPollRuns(status: MeetingStatus): void {
  if (status === MeetingStatus.DATE_POLL) throw new DomainError('CONFLICT', refusals[status]);
}

/** True until a meeting is shown to everybody; drafts hold no registrations. */
export function isUnpublished(status: MeetingStatus): boolean {
  return status === MeetingStatus.DRAFT || status === MeetingStatus.DATE_POLL;
}

/** True as long as a meeting is still to be held. */
export function isToCome(status: MeetingStatus): boolean {
  return isUnpublished(status) || status === MeetingStatus.PUBLISHED;
}
