import { registerEnumType } from '@nestjs/graphql';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { feedbackClosesAt } from './feedback-window';

/** Whether somebody can say what they thought of a meeting, and if not, why. */
export enum FeedbackStanding {
  OPEN = 'OPEN',
  NOT_YET = 'NOT_YET',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
  ABSENT = 'ABSENT',
}
registerEnumType(FeedbackStanding, {
  name: 'FeedbackStanding',
  valuesMap: {
    NOT_YET: { description: 'The meeting has not ended.' },
    ANSWERED: { description: 'Answered; what, nobody can look up.' },
    CLOSED: { description: 'Fourteen days have passed since the meeting or its recap.' },
    ABSENT: { description: 'Was not there, as far as we know.' },
  },
});

/** Where somebody stands. Who was there decides, not who had registered. */
export function feedbackStanding(
  meeting: Pick<Meeting, 'status' | 'endsAt'>,
  person: { readonly wasThere: boolean; readonly answered: boolean; readonly recapAt: Date | null },
  now: Date,
): FeedbackStanding {
  if (!person.wasThere || meeting.status === MeetingStatus.CANCELLED) return FeedbackStanding.ABSENT;
  if (person.answered) return FeedbackStanding.ANSWERED;
  if (now < meeting.endsAt) return FeedbackStanding.NOT_YET;
  return now < feedbackClosesAt(meeting.endsAt, person.recapAt)
    ? FeedbackStanding.OPEN
    : FeedbackStanding.CLOSED;
}
