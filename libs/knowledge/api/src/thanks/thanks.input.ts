import { Field, ID, InputType } from '@nestjs/graphql';
import { Clean, Identifier, OptionalLine } from '@verbonden/shared/server';

/** How long the sentence may be, in characters. */
export const longestSentence = 300;

@InputType()
export class ThankForKnowledgeInput {
  @Field(() => ID, { description: 'Of the item.' })
  @Identifier()
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `What it helped with, at most ${longestSentence} characters; no case of one child.`,
  })
  @Clean()
  @OptionalLine(longestSentence)
  sentence?: string | null;
}

@InputType()
export class TakeBackThanksInput {
  @Field(() => ID, { description: 'Of the item.' })
  @Identifier()
  id!: string;
}
