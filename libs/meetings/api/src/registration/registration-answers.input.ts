import { Field, InputType } from '@nestjs/graphql';
import { OptionalProse } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { SubsessionWishInput } from '../subsession/subsession-wish.input';
import type { RoundWish } from '../subsession/subsession-seating';
import type { RegistrationAnswers } from './answers';

const mostRounds = 20;

/** What somebody chooses and tells with a registration; what is left out stays as it was, null takes it away. */
@InputType({ isAbstract: true })
export abstract class AnswersInput {
  @Field(() => [SubsessionWishInput], {
    nullable: true,
    description: 'One a round at most. A round that is not in the list is not chosen (any more).',
  })
  @IsOptional()
  @ArrayMaxSize(mostRounds)
  @ValidateNested({ each: true })
  @Type(() => SubsessionWishInput)
  choices?: SubsessionWishInput[] | null;

  @Field(() => String, { nullable: true, description: 'For the introduction round.' })
  @OptionalProse(600)
  proudOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Other participants and the recap may show it.' })
  @IsOptional()
  shareProudOf?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only the organisers see it; erased after the meeting.',
  })
  @OptionalProse(600)
  diet?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only the organisers see it; erased after the meeting.',
  })
  @OptionalProse(600)
  access?: string | null;
}

/** The wishes in an input; null when it says nothing about subsessions. */
export function wishesOf({ choices }: AnswersInput): RoundWish[] | null {
  return (
    choices?.map(({ roundId, subsessionId, secondSubsessionId }) => ({
      roundId,
      subsessionId,
      secondSubsessionId: secondSubsessionId ?? null,
    })) ?? null
  );
}

/** What an input tells; undefined when it tells nothing. */
export function answersOf(input: AnswersInput): RegistrationAnswers | undefined {
  const { proudOf, shareProudOf, diet, access } = input;
  const introduces = proudOf !== undefined || shareProudOf != null;
  const needs = diet !== undefined || access !== undefined;
  if (!introduces && !needs) return undefined;
  return {
    ...(introduces && {
      introduction: {
        ...(proudOf !== undefined && { proudOf }),
        ...(shareProudOf != null && { shared: shareProudOf }),
      },
    }),
    ...(needs && { needs: { ...(diet !== undefined && { diet }), ...(access !== undefined && { access }) } }),
  };
}
