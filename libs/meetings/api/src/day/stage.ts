import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { Turn } from './turn.entity';

@ObjectType({
  description: 'One person of the introduction round; the round is who is there, in the order of arrival.',
})
export class IntroductionCard {
  @Field(() => ID, { description: 'The id of the registration.' })
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  organisation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null when there is nothing, or when it is not to be shown.',
  })
  proudOf!: string | null;
}

export const CardStepEnum = { NEXT: 'NEXT', PREVIOUS: 'PREVIOUS', STOP: 'STOP' } as const;
registerEnumType(CardStepEnum, { name: 'CardStep' });

/** What came of a raised hand. */
export enum HandOutcome {
  RAISED = 'RAISED',
  ALREADY_RAISED = 'ALREADY_RAISED',
  WITHDRAWN = 'WITHDRAWN',
  NOT_RAISED = 'NOT_RAISED',
  NOT_TODAY = 'NOT_TODAY',
  NOT_A_PARTICIPANT = 'NOT_A_PARTICIPANT',
  TOO_MANY = 'TOO_MANY',
}
registerEnumType(HandOutcome, {
  name: 'HandOutcome',
  valuesMap: {
    ALREADY_RAISED: { description: 'One hand at a time.' },
    NOT_A_PARTICIPANT: { description: 'For who comes to this meeting.' },
    TOO_MANY: { description: 'There are very many questions without a name; wait for some to be answered.' },
  },
});

@ObjectType()
export class HandResult {
  @Field(() => HandOutcome)
  outcome!: HandOutcome;

  @Field(() => Turn, { nullable: true })
  turn!: Turn | null;
}

@ObjectType({ description: 'What somebody can do while the meeting is on, with their own phone.' })
export class Participation {
  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => Boolean)
  isToday!: boolean;

  @Field(() => Boolean, { description: 'True for who comes to this meeting.' })
  takesPart!: boolean;

  @Field(() => Turn, { nullable: true, description: 'The own hand that is up now.' })
  turn!: Turn | null;

  @Field(() => Int, { nullable: true, description: 'How many speak before.' })
  before!: number | null;
}
