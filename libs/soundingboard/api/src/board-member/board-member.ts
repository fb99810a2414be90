import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AgeBand, AgeBandEnum } from '@verbonden/alliance/api';
import type { Load, Standing } from './availability';
import { BoardPause } from './board-pause.entity';

export const BoardStandingEnum = {
  FREE: 'FREE',
  PAUSED: 'PAUSED',
  FULL: 'FULL',
  AGE_UNKNOWN: 'AGE_UNKNOWN',
  GUARDIAN_FIRST: 'GUARDIAN_FIRST',
} as const;
registerEnumType(BoardStandingEnum, { name: 'BoardStanding' });

/** A member as a coordinator sees them, to ask whom it suits. No other type of the API has a real name. */
@ObjectType()
export class BoardMember implements Load {
  @Field(() => ID, { description: 'Of the person.' })
  id!: string;

  @Field({ description: 'The chosen name.' })
  name!: string;

  /** Given out by a field of its own, which asks who is looking. */
  readonly realName!: string | null;

  readonly birthYear!: number | null;

  @Field(() => AgeBandEnum, { nullable: true })
  ageBand!: AgeBand | null;

  @Field(() => Int)
  monthlyMost!: number;

  @Field(() => Int, {
    description: 'For advice, and what they said yes to for the media; never that they were asked.',
  })
  askedThisMonth!: number;

  @Field(() => String, { nullable: true, description: 'The last day of a pause that holds today.' })
  pausedUntil!: string | null;

  @Field(() => String, { nullable: true })
  guardianAgreedOn!: string | null;

  @Field(() => BoardStandingEnum)
  standing!: Standing;
}

@ObjectType({ description: 'What a member of the sounding board chose for themselves.' })
export class MyBoard {
  @Field({ description: 'The name the others see.' })
  name!: string;

  @Field(() => Int, { nullable: true })
  birthYear!: number | null;

  @Field(() => Int, { description: 'How many requests a month at most; 0 is none.' })
  monthlyMost!: number;

  @Field(() => Int)
  askedThisMonth!: number;

  @Field(() => [BoardPause], { description: 'Those that hold or are to come, the first first.' })
  pauses!: BoardPause[];

  @Field({ description: 'Wants to be asked when a journalist looks for a young person.' })
  mediaReady!: boolean;

  @Field({ description: 'Turns twenty-five this year, or is older.' })
  growsOut!: boolean;

  @Field({ description: 'May be below sixteen, and no parent or guardian agreed yet.' })
  needsGuardian!: boolean;
}
