import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingQuestion } from './meeting-question.entity';

/** Whether somebody can ask something of a meeting now. */
export enum AskingState {
  OPEN = 'OPEN',
  NO_SEAT = 'NO_SEAT',
  OVER = 'OVER',
}
registerEnumType(AskingState, {
  name: 'AskingState',
  valuesMap: {
    NO_SEAT: { description: 'For who has a seat, in the room or online.' },
    OVER: { description: 'The meeting has ended, or does not take place.' },
  },
});

@ObjectType({ description: 'A question as everybody with a seat sees it.' })
export class AskedQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  question!: string;

  @Field(() => Int, { description: 'How many others want to know it too.' })
  alsoCount!: number;

  @Field(() => Boolean, { description: 'Answered aloud, while the meeting was on.' })
  isAnswered!: boolean;

  @Field(() => Boolean)
  isOwn!: boolean;

  @Field(() => Boolean)
  viewerSaidSo!: boolean;
}

@ObjectType({ description: 'Where people with a seat ask, before the meeting and while it is on.' })
export class QuestionRoom {
  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => AskingState)
  asking!: AskingState;

  @Field(() => Int, { description: 'How many more this person can ask.' })
  left!: number;

  @Field(() => [AskedQuestion], {
    description: 'What most want to know first, what was answered last; empty for who has no seat.',
  })
  questions!: AskedQuestion[];
}

@ObjectType({ description: 'What was asked, and what the answer is. Nobody is named.' })
export class AnsweredMeetingQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  question!: string;

  @Field(() => String, { nullable: true, description: 'Null: it was answered aloud, see the recording.' })
  answer!: string | null;
}

@ObjectType({ description: 'The questions of a meeting as everybody reads them.' })
export class QuestionPage {
  @Field(() => Date)
  publishedAt!: Date;

  @Field(() => [AnsweredMeetingQuestion], { description: 'In the order in which they were asked.' })
  questions!: AnsweredMeetingQuestion[];
}

@ObjectType({
  description: 'Where who runs the day goes through the questions, and a coordinator answers them.',
})
export class QuestionDesk {
  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => [MeetingQuestion], { description: 'All of them, hidden ones last.' })
  questions!: MeetingQuestion[];

  @Field(() => Date, { nullable: true, description: 'Since when the page is there.' })
  publishedAt!: Date | null;

  @Field(() => Boolean)
  viewerCanAnswer!: boolean;

  @Field(() => Boolean, {
    description: 'False for a host once the page is there: from then on they only hide.',
  })
  viewerCanMark!: boolean;

  @Field(() => Boolean, { description: 'The meeting has ended, and there is something to read.' })
  viewerCanPublish!: boolean;
}
