import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Identifier,
  longestMarkdown,
  OptionalProse,
  Prose,
  SoundMarkdown,
  saying,
} from '@verbonden/shared/server';
import { IsNotEmpty } from 'class-validator';

@InputType()
class RecapText {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field({ description: 'Markdown.' })
  @Clean()
  @IsNotEmpty(
    saying(text('Schrijf eerst iets over de bijeenkomst.', 'First write something about the meeting.')),
  )
  @Prose(longestMarkdown)
  @SoundMarkdown()
  bodyNl!: string;

  @Field(() => String, { nullable: true, description: 'Markdown. Absent: who reads English sees the Dutch.' })
  @OptionalProse(longestMarkdown)
  @SoundMarkdown()
  bodyEn?: string | null;

  @Field(() => Int, { description: 'The version that was read; 0 when there was none.' })
  expectedVersion!: number;
}

@InputType()
export class SaveRecapInput extends RecapText {}

@InputType()
export class PublishRecapInput extends RecapText {}
