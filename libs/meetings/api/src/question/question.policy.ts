import { looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import type { Registration } from '../registration/registration.entity';
import { QuestionStatus } from './meeting-question.entity';

/** Who holds a seat now, in the room or online, asks; who only waits does not yet. */
export function canAsk(registration: Pick<Registration, 'seatMode'> | null): boolean {
  return Boolean(registration?.seatMode);
}

/** Questions are asked from the moment a meeting is published until it ends. */
export function isOpenForQuestions(
  { status, endsAt }: Pick<Meeting, 'status' | 'endsAt'>,
  now: Date,
): boolean {
  return status === MeetingStatus.PUBLISHED && now < endsAt;
}

/**
 * Before the page is there, questions are for who has a seat and for who runs the day.
 * @param isHost whether the viewer runs the day of this meeting
 */
export function canSeeQuestions(
  registration: Pick<Registration, 'seatMode'> | null,
  isHost: boolean,
): boolean {
  return isHost || canAsk(registration);
}

/** Who looks after the network writes the answers and publishes the page; whoever runs the day marks and hides. */
export function canAnswerQuestions(viewer: Viewer): boolean {
  return looksAfterNetwork(viewer);
}

/** Who runs the day marks as they like until the page is there; from then on they only hide, and put nothing on it. */
export function canMarkQuestion(viewer: Viewer, status: QuestionStatus, isPublished: boolean): boolean {
  return !isPublished || status === QuestionStatus.HIDDEN || canAnswerQuestions(viewer);
}

/** A page is made of what was asked once the meeting has been. */
export function isOverForPage({ status, endsAt }: Pick<Meeting, 'status' | 'endsAt'>, now: Date): boolean {
  const held = status === MeetingStatus.HELD || status === MeetingStatus.RECAP_PUBLISHED;
  return held || (status === MeetingStatus.PUBLISHED && endsAt <= now);
}
