import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, Line, saying } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';

/** How long the texts of an entry may be, in characters; and the text that is looked through. */
export const longestWording = { word: 60, instead: 120, why: 300, text: 20_000 } as const;

@InputType()
export class SaveWordingInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(longestWording.word, text('Vul het woord in.', 'Fill in the word.'))
  word!: string;

  @Field()
  @Clean()
  @Line(longestWording.instead, text('Vul in wat je liever leest.', 'Fill in what you would rather read.'))
  instead!: string;

  @Field()
  @Clean()
  @Line(longestWording.why, text('Leg uit waarom, in één of twee zinnen.', 'Say why, in a sentence or two.'))
  why!: string;

  @Field(() => Int, { nullable: true, description: 'Null makes a new one, or brings one back.' })
  expectedVersion?: number | null;
}

@InputType()
export class RemoveWordingInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@ArgsType()
export class WordingHintsArgs {
  @Field({
    description: `What somebody is writing, at most ${longestWording.text} characters; nothing is kept.`,
  })
  @MaxLength(longestWording.text, saying(atMost(longestWording.text)))
  text!: string;
}
