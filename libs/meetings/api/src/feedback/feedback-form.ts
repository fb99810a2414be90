import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { FeedbackQuestion } from './feedback-questions';
import { FeedbackStanding } from './feedback-standing';

@ObjectType({ description: 'What somebody who was at a meeting is asked about it.' })
export class FeedbackForm {
  @Field(() => ID, { description: 'The id of the registration.' })
  id!: string;

  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => FeedbackStanding)
  standing!: FeedbackStanding;

  @Field(() => AttendanceMode, {
    nullable: true,
    description: 'Where they were; null for who was not there.',
  })
  mode!: AttendanceMode | null;

  @Field(() => [FeedbackQuestion], { description: 'In their order; USEFULNESS must be answered.' })
  questions!: readonly FeedbackQuestion[];

  @Field(() => Date)
  closesAt!: Date;
}

/** What came of an answer. */
export enum FeedbackOutcome {
  THANKS = 'THANKS',
  ANSWERED_BEFORE = 'ANSWERED_BEFORE',
  NOT_OPEN = 'NOT_OPEN',
}
registerEnumType(FeedbackOutcome, {
  name: 'FeedbackOutcome',
  valuesMap: {
    ANSWERED_BEFORE: { description: 'Nothing was kept of this one: once is once.' },
    NOT_OPEN: { description: 'Not yet, not any more, or not for who was not there: see `form.standing`.' },
  },
});

@ObjectType()
export class FeedbackResult {
  @Field(() => FeedbackOutcome)
  outcome!: FeedbackOutcome;

  @Field(() => FeedbackForm)
  form!: FeedbackForm;
}
