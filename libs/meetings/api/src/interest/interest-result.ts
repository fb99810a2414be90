import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { Interest } from './interest.entity';

/** What came of saying that one wants to come, or not after all. */
export enum InterestOutcome {
  NOTED = 'NOTED',
  ALREADY_NOTED = 'ALREADY_NOTED',
  WITHDRAWN = 'WITHDRAWN',
  NOT_NOTED = 'NOT_NOTED',
  FORM_DECIDED = 'FORM_DECIDED',
  NOT_FOR_YOU = 'NOT_FOR_YOU',
  NOT_OPEN = 'NOT_OPEN',
  CLOSED = 'CLOSED',
  PAST = 'PAST',
  MEETING_CANCELLED = 'MEETING_CANCELLED',
}
registerEnumType(InterestOutcome, {
  name: 'InterestOutcome',
  valuesMap: {
    NOTED: { description: 'A mail to choose follows once it is known how people can take part.' },
    ALREADY_NOTED: { description: 'That was known; nothing changed and no mail goes out.' },
    WITHDRAWN: { description: 'Not coming after all.' },
    NOT_NOTED: { description: 'There is nothing to withdraw.' },
    FORM_DECIDED: { description: 'It is known by now how people can take part: register.' },
  },
});

/** How somebody who wanted to come stands. */
export enum InterestState {
  WAITING = 'WAITING',
  TO_CHOOSE = 'TO_CHOOSE',
  CHOSEN = 'CHOSEN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(InterestState, {
  name: 'InterestState',
  valuesMap: {
    WAITING: { description: 'The form is still open.' },
    TO_CHOOSE: {
      description: 'The form is decided; this person has not chosen yet. Nobody is placed silently.',
    },
    CHOSEN: { description: 'There is a registration, whatever its status.' },
    WITHDRAWN: { description: 'Does not come after all.' },
  },
});

@ObjectType({ description: 'What came of saying that one wants to come.' })
export class InterestResult {
  @Field(() => InterestOutcome)
  outcome!: InterestOutcome;

  @Field(() => Interest, { nullable: true })
  interest!: Interest | null;
}

@ObjectType({ description: 'What the link in a mail about an interest leads to.' })
export class InterestByLink {
  @Field(() => Interest)
  interest!: Interest;

  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => Registration, { nullable: true })
  registration!: Registration | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token of the link to change or leave; null without a registration.',
  })
  registrationToken!: string | null;
}
