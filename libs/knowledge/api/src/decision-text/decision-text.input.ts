import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, Prose, saying } from '@verbonden/shared/server';
import { IsNotEmpty } from 'class-validator';
import { longestWords } from '../review/review.input';
import { type Decision, DecisionEnum } from './decision-text.entity';

const askTitle = text(
  'Geef de tekst een naam, dan vind je hem terug.',
  'Give the text a name, so that you find it.',
);
const askText = text('Schrijf de tekst zelf.', 'Write the text itself.');

@InputType()
export class SaveKnowledgeDecisionTextInput {
  @Field(() => ID, { description: 'Made by the caller: the same id again changes that text.' })
  @Identifier()
  id!: string;

  @Field(() => DecisionEnum)
  decision!: Decision;

  @Field()
  @Clean()
  @Line(100, askTitle)
  title!: string;

  @Field()
  @Clean()
  @IsNotEmpty(saying(askText))
  @Prose(longestWords.note)
  text!: string;
}

@InputType()
export class RemoveKnowledgeDecisionTextInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
