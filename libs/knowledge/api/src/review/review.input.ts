import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, EmailAddress, Identifier, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { IsNotEmpty, Min } from 'class-validator';
import { longest } from '../item/knowledge-fields';

/** How long the words of who reads along may be. */
export const longestWords = { note: longest.note, changes: 300, comment: 2000, question: 500 } as const;

const askAgain = text('Open het opnieuw en probeer het nog eens.', 'Open it again and try once more.');
const askObjection = text(
  'Schrijf op waarom je het er niet mee eens bent. Een andere coördinator leest dit.',
  'Write down why you do not agree. Another coordinator reads this.',
);

@InputType({ isAbstract: true })
abstract class ReviewStepInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The `version` that was read: nothing unseen is decided on.' })
  @Min(1, saying(askAgain))
  expectedVersion!: number;
}

@InputType()
export class SubmitKnowledgeItemInput extends ReviewStepInput {}

@InputType()
export class RequestKnowledgeChangesInput extends ReviewStepInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the writer can do; may be empty when there are open comments. Goes to them by mail.',
  })
  @Clean()
  @OptionalProse(longestWords.note)
  note?: string | null;
}

@InputType()
export class ObjectToKnowledgeReviewInput extends ReviewStepInput {
  @Field({ description: 'Why; another coordinator reads it.' })
  @Clean()
  @IsNotEmpty(saying(askObjection))
  @Prose(longestWords.note)
  objection!: string;
}

@InputType({ isAbstract: true })
abstract class PublishingInput extends ReviewStepInput {
  @Field(() => String, { nullable: true, description: 'What changed, in a line; readers see it.' })
  @Clean()
  @OptionalProse(longestWords.changes)
  note?: string | null;
}

@InputType()
export class PublishKnowledgeItemInput extends PublishingInput {}

@InputType()
export class PlanKnowledgeItemInput extends PublishingInput {
  @Field(() => Date, { description: 'After now, within two years.' })
  publishAt!: Date;
}

@InputType()
export class CancelKnowledgePlanInput extends ReviewStepInput {}

@InputType()
export class ReadKnowledgeAlongInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class AskKnowledgeReaderInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'Of somebody with an account, who does not work where it comes from.' })
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true, description: 'What to look at.' })
  @Clean()
  @OptionalProse(longestWords.question)
  question?: string | null;
}
