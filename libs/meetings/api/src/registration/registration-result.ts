import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Registration } from './registration.entity';

/** What came of a wish; everything a person may well meet is here, and no error. */
export enum RegistrationOutcome {
  CONFIRMED = 'CONFIRMED',
  WAITLISTED = 'WAITLISTED',
  CANCELLED = 'CANCELLED',
  ALREADY_REGISTERED = 'ALREADY_REGISTERED',
  UNCHANGED = 'UNCHANGED',
  NOT_REGISTERED = 'NOT_REGISTERED',
  NOT_OPEN = 'NOT_OPEN',
  CLOSED = 'CLOSED',
  PAST = 'PAST',
  MEETING_CANCELLED = 'MEETING_CANCELLED',
  NOT_FOR_YOU = 'NOT_FOR_YOU',
  FULL = 'FULL',
  AWAITS_APPROVAL = 'AWAITS_APPROVAL',
  NOT_INVITED = 'NOT_INVITED',
  MAIL_SENT = 'MAIL_SENT',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(RegistrationOutcome, {
  name: 'RegistrationOutcome',
  valuesMap: {
    CONFIRMED: { description: 'There is a seat of the wished kind.' },
    WAITLISTED: { description: 'In line; a seat of the other kind that was held is still held.' },
    CANCELLED: { description: 'Not coming (any more).' },
    ALREADY_REGISTERED: { description: 'Was registered before; nothing changed and no mail goes out.' },
    UNCHANGED: { description: 'That is how it was already.' },
    NOT_REGISTERED: { description: 'There is nothing to change: this person does not come.' },
    NOT_OPEN: { description: 'Registration has not begun.' },
    CLOSED: { description: 'Registration, and changing, has ended. Leaving still works.' },
    PAST: { description: 'The meeting is over.' },
    MEETING_CANCELLED: { description: 'The meeting does not take place.' },
    NOT_FOR_YOU: { description: 'The meeting is for others.' },
    FULL: { description: 'There is no free seat to give; add one.' },
    AWAITS_APPROVAL: { description: 'Asked; a coordinator says yes or no. Nothing is reserved.' },
    MAIL_SENT: { description: 'Whoever reads the mail of that address can confirm with the link in it.' },
    DECLINED: { description: 'The answer was no; nothing is held.' },
    EXPIRED: { description: 'The time to answer has passed.' },
    NOT_INVITED: { description: 'Only who was invited can register.' },
  },
});

@ObjectType({ description: 'What came of registering, changing or leaving.' })
export class RegistrationResult {
  @Field(() => RegistrationOutcome)
  outcome!: RegistrationOutcome;

  @Field(() => Registration, { nullable: true, description: 'The registration as it is now.' })
  registration!: Registration | null;

  /** Known when the wish was judged; read afterwards when null. */
  position!: number | null;

  @Field(() => Boolean, {
    description:
      'After leaving: true while the seat is still free, so that coming back at once gives a seat.',
  })
  canReturn!: boolean;
}

@ObjectType({ description: 'What the link in a mail leads to.' })
export class RegistrationByLink {
  @Field(() => Registration)
  registration!: Registration;

  @Field(() => Boolean, {
    description: 'True until registration closes: another way of taking part, or coming back.',
  })
  canChange!: boolean;

  @Field(() => Boolean, { description: 'True until the meeting ends.' })
  canLeave!: boolean;

  @Field(() => Date, { description: 'Until when the link acts: the end of the meeting.' })
  worksUntil!: Date;
}

@ObjectType({ description: 'The seats of one way of taking part.' })
export class ModeSeats {
  @Field(() => Int, { nullable: true, description: 'Null is open-ended.' })
  seats!: number | null;

  @Field(() => Int)
  taken!: number;

  @Field(() => Int, { description: 'How many stand in line.' })
  waiting!: number;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended.' })
  left!: number | null;
}

@ObjectType({ description: 'Null where the meeting has no such way of taking part.' })
export class MeetingSeats {
  @Field(() => ModeSeats, { nullable: true })
  onsite!: ModeSeats | null;

  @Field(() => ModeSeats, { nullable: true })
  online!: ModeSeats | null;
}
