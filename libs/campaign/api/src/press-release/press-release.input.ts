import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { fewestInEstimate, mostInEstimate } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Identifier,
  Line,
  longestMarkdown,
  OptionalEmailAddress,
  OptionalLine,
  Prose,
  saying,
  SoundMarkdown,
} from '@verbonden/shared/server';
import { IsDate, IsInt, IsNotEmpty, IsOptional, Max, Min } from 'class-validator';

/** How long the texts may be, in characters. */
export const longestRelease = { title: 160, note: 200, municipality: 60, organisation: 120 } as const;

@InputType({ description: 'The whole release as it is now.' })
export class SavePressReleaseInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one release.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field()
  @Clean()
  @Line(longestRelease.title, text('Geef het bericht een kop.', 'Give the release a headline.'))
  title!: string;

  @Field()
  @Clean()
  @Prose(longestMarkdown)
  @IsNotEmpty(saying(text('Schrijf het bericht zelf.', 'Write the release itself.')))
  @SoundMarkdown()
  body!: string;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  embargoUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is different; must be said of a text that is out already.',
  })
  @Clean()
  @OptionalLine(longestRelease.note)
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you changed; left out for a new one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  expectedVersion?: number | null;
}

@InputType({ isAbstract: true })
abstract class PressReleaseStepInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class ReleasePressReleaseInput extends PressReleaseStepInput {}

@InputType()
export class WithdrawPressReleaseInput extends PressReleaseStepInput {}

@InputType({ description: 'What an organisation fills in. It is kept nowhere; what is left out is missing.' })
export class LocalPressReleaseInput {
  @Field(() => ID)
  slug!: string;

  @Field(() => String, { nullable: true, description: 'The name of a municipality of now.' })
  @Clean()
  @OptionalLine(longestRelease.municipality)
  municipality?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longestRelease.organisation)
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'The mailbox of a role, such as pers@example.org.' })
  @OptionalEmailAddress()
  spokesperson?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many children and young people live there; the figure is estimated from it.',
  })
  @IsOptional()
  @IsInt(saying(wholeNumber()))
  @Min(fewestInEstimate, saying(wholeNumber()))
  @Max(mostInEstimate, saying(wholeNumber()))
  young?: number | null;
}

function wholeNumber() {
  return text(
    `Vul een heel getal in van ${fewestInEstimate} tot twee miljoen.`,
    `Fill in a whole number from ${fewestInEstimate} to two million.`,
  );
}
