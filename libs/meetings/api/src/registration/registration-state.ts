import { registerEnumType } from '@nestjs/graphql';
import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { modesOf } from '../meeting/meeting.enums';
import { isForViewer } from '../meetings.policy';
import { windowAt } from './registration-window';
import { isFull, type SeatCount } from './seats';

/** What registering would meet now. */
export enum RegistrationState {
  OPEN = 'OPEN',
  FULL_WAITLIST = 'FULL_WAITLIST',
  FORM_OPEN = 'FORM_OPEN',
  NOT_YET = 'NOT_YET',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  PAST = 'PAST',
  NOT_FOR_YOU = 'NOT_FOR_YOU',
}
registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description:
    'What registering would meet now. FULL_WAITLIST: every way of taking part is full, you can wait. ' +
    'FORM_OPEN: the room, online or both is not decided yet; you can say that you want to come.',
});

/** For somebody who is not signed in it says what it would be for whom the meeting is for. */
export function registrationStateOf(
  viewer: Viewer,
  meeting: Meeting,
  count: SeatCount,
  now: Date,
): RegistrationState {
  const window = windowAt(meeting, now);
  if (window === 'CANCELLED' || window === 'PAST') return RegistrationState[window];
  if (isSignedIn(viewer) && !isForViewer(viewer, meeting)) return RegistrationState.NOT_FOR_YOU;
  if (window !== 'OPEN') return RegistrationState[window];
  return isFull(count, modesOf(meeting.form)) ? RegistrationState.FULL_WAITLIST : RegistrationState.OPEN;
}
