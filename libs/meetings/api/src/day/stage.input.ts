import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, OptionalProse, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import type { CardStep } from './introduction-round';
import { CardStepEnum } from './stage';

const oneOf = 'One of meetingId (signed in) and token (the link of the mail).';
const tooLong = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType()
export class TurnCardInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which card was up when this was pressed: two hosts who press at once turn one card.',
  })
  @IsOptional()
  @Identifier()
  from?: string | null;

  @Field(() => CardStepEnum)
  step!: CardStep;
}

@InputType({ description: oneOf })
export class RaiseHandInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one hand.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  meetingId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200, tooLong)
  token?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  @OptionalProse(500)
  question?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whose question it is, is stored nowhere; it cannot be withdrawn.',
  })
  anonymous!: boolean;
}

@InputType({ description: oneOf })
export class WithdrawHandInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  meetingId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200, tooLong)
  token?: string | null;
}

@InputType()
export class GiveTurnInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who spoke when this was pressed: two hosts who press at once give one turn.',
  })
  @IsOptional()
  @Identifier()
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'Out of turn; without it the first in turn.' })
  @IsOptional()
  @Identifier()
  to?: string | null;
}

@InputType()
export class EndTurnInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Skipped: was not there, or it was answered already.',
  })
  skip!: boolean;
}
