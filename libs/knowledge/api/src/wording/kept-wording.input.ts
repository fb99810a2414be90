import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line } from '@verbonden/shared/server';

/** How long a reason may be, in characters. */
export const longestReason = 300;

@InputType()
export class KeepKnowledgeWordingInput {
  @Field(() => ID, { description: 'Of the item.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  wordingId!: string;

  @Field({ description: 'Why it stays.' })
  @Clean()
  @Line(
    longestReason,
    text('Schrijf kort op waarom dit woord hier past.', 'Say briefly why this word fits here.'),
  )
  reason!: string;
}

@InputType()
export class UnkeepKnowledgeWordingInput {
  @Field(() => ID, { description: 'Of the item.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  wordingId!: string;
}
