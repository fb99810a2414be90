import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import {
  type AdviceAbout,
  AdviceAboutEnum,
  type AdviceOutcome,
  AdviceOutcomeEnum,
  type AdviceRequest,
} from '../advice-request/advice-request.entity';

/**
 * Advice as everybody reads it. A type of its own: whatever is added to a request for the room stays in the room until
 * somebody puts it here on purpose.
 */
@ObjectType()
export class Advice {
  @Field(() => ID)
  id!: string;

  @Field({ description: '"2027-3", as in its address.' })
  slug!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'In the order of the year, from 1.' })
  number!: number;

  @Field({ description: 'What was asked, in one line.' })
  title!: string;

  @Field()
  question!: string;

  @Field()
  text!: string;

  @Field(() => AdviceAboutEnum)
  aboutKind!: AdviceAbout;

  @Field(() => String, {
    nullable: true,
    description: 'The campaign or policy, in words; null for a practice.',
  })
  about!: string | null;

  @Field()
  advisedOn!: string;

  @Field(() => Int, { description: 'How many young people agreed with these words.' })
  agreedCount!: number;

  @Field(() => Int, { description: 'How many of them talked about it.' })
  memberCount!: number;

  @Field({ description: 'The day by which who asked tells what was done.' })
  followUpBy!: string;

  @Field(() => AdviceOutcomeEnum, { nullable: true })
  outcome!: AdviceOutcome | null;

  @Field(() => String, { nullable: true })
  outcomeReason!: string | null;

  @Field(() => String, { nullable: true })
  followedUpOn!: string | null;

  readonly knowledgeItemId!: string | null;
  readonly organisationId!: string | null;
}

@ObjectType()
export class AdviceConnection extends connectionOf(Advice, 'Advice') {}

@ObjectType({ description: 'How much advice was given in a year.' })
export class AdviceYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

/** What everybody may read of a request that was answered. */
export function adviceOf(request: AdviceRequest): Advice {
  return {
    id: request.id,
    slug: adviceSlug(request),
    year: request.year!,
    number: request.number!,
    title: request.title,
    question: request.question,
    text: request.advice!,
    aboutKind: request.aboutKind,
    about: request.about,
    advisedOn: request.advisedOn!,
    agreedCount: request.agreedCount!,
    memberCount: request.memberCount!,
    followUpBy: request.followUpBy!,
    outcome: request.outcome,
    outcomeReason: request.outcomeReason,
    followedUpOn: request.followedUpOn,
    knowledgeItemId: request.knowledgeItemId,
    organisationId: request.organisationId,
  };
}

export function adviceSlug({ year, number }: Pick<AdviceRequest, 'year' | 'number'>): string {
  return `${year}-${number}`;
}

/** The place of advice in the portal. */
export function advicePath(request: Pick<AdviceRequest, 'year' | 'number'>): string {
  return `/advies/${adviceSlug(request)}`;
}
