import { DomainError, text, type Text } from '@verbonden/shared/kernel';
import { MeetingStatus } from './meeting.enums';

/** The life of a meeting: from where it may go on. All steps are a coordinator's. */
export const meetingSteps: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  DRAFT: [MeetingStatus.PUBLISHED, MeetingStatus.CANCELLED],
  PUBLISHED: [MeetingStatus.HELD, MeetingStatus.CANCELLED],
  HELD: [MeetingStatus.RECAP_PUBLISHED],
  RECAP_PUBLISHED: [],
  CANCELLED: [],
};

const refusals: Readonly<Record<MeetingStatus, Text>> = {
  DRAFT: text('Deze bijeenkomst is nog een concept.', 'This meeting is still a draft.'),
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
  if (status !== MeetingStatus.DRAFT && status !== MeetingStatus.PUBLISHED) {
    throw new DomainError('CONFLICT', refusals[status]);
  }
}
