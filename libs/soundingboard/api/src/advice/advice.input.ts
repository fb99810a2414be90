import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Day, Identifier, saying } from '@verbonden/shared/server';
import { IsInt, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { type AdviceOutcome, AdviceOutcomeEnum } from '../advice-request/advice-request.entity';
import { longest, trimmed } from '../advice-request/advice-request.input';

@InputType()
export class SumUpAdviceInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field({ description: `At most ${longest.advice} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Schrijf het advies op.', 'Write the advice down.')))
  @MaxLength(longest.advice, saying(atMost(longest.advice)))
  text!: string;

  @Field(() => Int, { description: 'The version one read.' })
  @IsInt()
  version!: number;
}

@InputType()
export class AgreeWithAdviceInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field()
  agrees!: boolean;

  @Field(() => Int, { description: 'The version one read.' })
  @IsInt()
  version!: number;
}

@InputType()
export class PublishAdviceInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'By when who asked answers; left out: eight weeks from now.',
  })
  @IsOptional()
  @Day()
  followUpBy?: string | null;
}

@InputType()
export class TellFollowUpInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => AdviceOutcomeEnum)
  outcome!: AdviceOutcome;

  @Field({ description: `What was done and why, at most ${longest.reason} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(
      text('Vertel de jongeren wat je deed, en waarom.', 'Tell the young people what you did, and why.'),
    ),
  )
  @MaxLength(longest.reason, saying(atMost(longest.reason)))
  reason!: string;
}
