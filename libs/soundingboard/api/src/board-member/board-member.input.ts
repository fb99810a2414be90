import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Day, Identifier, saying } from '@verbonden/shared/server';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const fromZeroToTen = saying(text('Kies een getal van 0 tot en met 10.', 'Choose a number from 0 to 10.'));
const aYear = saying(text('Vul een jaar in, bijvoorbeeld 2009.', 'Fill in a year, for example 2009.'));

@InputType()
export class SaveBoardChoiceInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(aYear)
  @Min(1950, aYear)
  @Max(2100, aYear)
  birthYear?: number | null;

  @Field(() => Int)
  @IsInt(fromZeroToTen)
  @Min(0, fromZeroToTen)
  @Max(10, fromZeroToTen)
  monthlyMost!: number;
}

@InputType()
export class PauseBoardInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one pause.' })
  @Identifier()
  id!: string;

  @Field()
  @Day()
  fromDay!: string;

  @Field()
  @Day()
  untilDay!: string;
}

@InputType()
export class EndBoardPauseInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class ChooseMediaReadyInput {
  @Field()
  isReady!: boolean;
}

@InputType()
export class NoteGuardianInput {
  @Field(() => ID)
  @Identifier()
  personId!: string;

  @Field()
  agreed!: boolean;
}
