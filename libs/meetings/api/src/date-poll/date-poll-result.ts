import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { AskedPerson } from './asked-person.entity';
import type { MomentCount } from './best-moment';
import { DatePoll } from './date-poll.entity';

/** What came of answering a date poll. */
export enum PollAnswerOutcome {
  SAVED = 'SAVED',
  CLOSED = 'CLOSED',
  CHOSEN = 'CHOSEN',
  MEETING_CANCELLED = 'MEETING_CANCELLED',
}
registerEnumType(PollAnswerOutcome, {
  name: 'PollAnswerOutcome',
  valuesMap: {
    SAVED: { description: 'These are the answers now; they can be changed until the poll closes.' },
    CLOSED: { description: 'The poll has closed; nothing changed.' },
    CHOSEN: { description: 'A moment has been chosen; register for the meeting instead.' },
    MEETING_CANCELLED: { description: 'The meeting does not take place.' },
  },
});

@ObjectType({ description: 'What came of answering a date poll.' })
export class PollAnswerResult {
  @Field(() => PollAnswerOutcome)
  outcome!: PollAnswerOutcome;

  @Field(() => AskedPerson, { description: 'With the answers as they are now.' })
  asked!: AskedPerson;
}

/** What came of reminding. */
export enum PollReminderOutcome {
  REMINDED = 'REMINDED',
  ALREADY_TODAY = 'ALREADY_TODAY',
  EVERYBODY_ANSWERED = 'EVERYBODY_ANSWERED',
  CLOSED = 'CLOSED',
}
registerEnumType(PollReminderOutcome, {
  name: 'PollReminderOutcome',
  valuesMap: {
    REMINDED: { description: 'Who had not answered gets a mail.' },
    ALREADY_TODAY: { description: 'People are reminded once a day at most.' },
    EVERYBODY_ANSWERED: { description: 'There is nobody to remind.' },
    CLOSED: { description: 'Nobody can answer any more.' },
  },
});

@ObjectType()
export class PollReminderResult {
  @Field(() => PollReminderOutcome)
  outcome!: PollReminderOutcome;

  @Field(() => Int, { description: 'How many people get a mail.' })
  mailed!: number;
}

@ObjectType({ description: 'The chosen moment made the meeting public. Choosing it again changes nothing.' })
export class PollChoiceResult {
  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => Int, { description: 'How many people got a mail about it; 0 when it was chosen before.' })
  mailed!: number;
}

@ObjectType({ description: 'How many people said what to a moment.' })
export class DatePollCount implements MomentCount {
  @Field(() => Int, { description: 'Can come to the room.' })
  onsite!: number;

  @Field(() => Int, { description: 'Can take part online.' })
  online!: number;

  @Field(() => Int, { description: 'Cannot come.' })
  no!: number;
}

@ObjectType({ description: 'What keeps a moment from being chosen.' })
export class DatePollProblem {
  @Field({ description: 'The field of the meeting to fill in or change, such as "venueAddress".' })
  field!: string;

  @Field()
  message!: string;
}

@ObjectType({ description: 'A pasted line in which no address could be read.' })
export class UnreadLine {
  @Field(() => Int, { description: 'From 1.' })
  line!: number;

  @Field()
  text!: string;
}

@ObjectType({ description: 'Who a date poll would be sent to.' })
export class PeopleToAsk {
  @Field(() => Int)
  count!: number;

  @Field(() => Int, {
    description: 'Of these: who has no account, and answers by the link in the mail only.',
  })
  withoutAccount!: number;

  @Field(() => Int, { description: 'How many were named more than once; they are asked once.' })
  doubles!: number;

  @Field(() => [String], { description: 'The names, the first hundred.' })
  names!: string[];

  @Field(() => [UnreadLine], { description: 'The first twenty.' })
  unread!: UnreadLine[];
}

@ObjectType({ description: 'What the link in a mail about a date poll leads to.' })
export class DatePollByLink {
  @Field(() => AskedPerson, { description: 'Who the link was mailed to, with their answers.' })
  asked!: AskedPerson;

  @Field(() => DatePoll)
  poll!: DatePoll;

  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => Registration, {
    nullable: true,
    description: 'The registration of who the link was mailed to.',
  })
  registration!: Registration | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token of the link to change or leave; null without a registration.',
  })
  registrationToken!: string | null;
}
