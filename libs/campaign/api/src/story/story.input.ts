import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Day,
  Identifier,
  Line,
  longestMarkdown,
  OptionalLine,
  Prose,
  saying,
  SoundMarkdown,
} from '@verbonden/shared/server';
import { IsInt, IsNotEmpty, IsOptional, Max, Min } from 'class-validator';

/** How long the texts of a story may be, in characters. */
export const longestStory = { title: 120, lead: 400, alt: 300, credit: 80, url: 2000, words: 2000 } as const;

@InputType({ description: 'The whole story as it is now; a draft may be unfinished.' })
export class SaveStoryInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one story.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field(() => ID, { nullable: true, description: 'Who tells it; none: the network itself.' })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field()
  @Clean()
  @Line(longestStory.title, text('Geef het verhaal een titel.', 'Give the story a title.'))
  title!: string;

  @Field()
  @Clean()
  @Prose(longestStory.lead)
  lead!: string;

  @Field()
  @Clean()
  @Prose(longestMarkdown)
  @SoundMarkdown()
  body!: string;

  @Field(() => ID, { nullable: true, description: 'A picture that you sent.' })
  @IsOptional()
  @Identifier()
  photoFileId?: string | null;

  @Field()
  @Clean()
  @Prose(longestStory.alt)
  photoAlt!: string;

  @Field()
  @Clean()
  @Prose(longestStory.credit)
  photoCredit!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longestStory.url)
  filmUrl?: string | null;

  @Field({ description: 'The last day on which it is shown.' })
  @Day()
  shownUntil!: string;

  @Field(() => Int, { nullable: true, description: 'The version you changed; left out for a new one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  expectedVersion?: number | null;
}

@InputType({ isAbstract: true })
abstract class StoryStepInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class SubmitStoryInput extends StoryStepInput {}

@InputType()
export class PublishStoryInput extends StoryStepInput {}

@InputType()
export class ReturnStoryInput extends StoryStepInput {
  @Field({ description: 'What should be different.' })
  @Clean()
  @Prose(longestStory.words)
  @IsNotEmpty(saying(text('Schrijf wat er anders moet.', 'Write what should be different.')))
  words!: string;
}
