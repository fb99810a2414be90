import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

@InputType()
export class PollAnswerInput {
  @Field({ description: 'The code of the question.' })
  @MaxLength(20)
  question!: string;

  @Field(() => [String], { defaultValue: [], description: 'Codes of the options that were chosen.' })
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  options!: string[];

  @Field(() => String, { nullable: true, description: 'For an open question, at most 500 characters.' })
  @IsOptional()
  @MaxLength(5000)
  words?: string | null;
}

@InputType()
export class AnswerPollInput {
  @Field(() => ID)
  @MaxLength(120)
  slug!: string;

  @Field({ description: 'From `pollTicket`; good for one sheet.' })
  @MaxLength(100)
  ticket!: string;

  @Field(() => [PollAnswerInput])
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PollAnswerInput)
  answers!: PollAnswerInput[];
}

/** What became of a sheet. */
export type AnswerOutcome = 'COUNTED' | 'COUNTED_BEFORE' | 'CLOSED';
export const AnswerOutcomeEnum = {
  COUNTED: 'COUNTED',
  COUNTED_BEFORE: 'COUNTED_BEFORE',
  CLOSED: 'CLOSED',
} as const;
registerEnumType(AnswerOutcomeEnum, { name: 'PollSheetOutcome' });

@ObjectType()
export class AnswerPollResult {
  @Field(() => AnswerOutcomeEnum)
  outcome!: AnswerOutcome;
}
