import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsNotEmpty, MaxLength } from 'class-validator';

/** How long the texts may be, in characters. */
export const longest = { question: 1000, answer: 2000 };

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const askQuestion = saying(text('Schrijf op wat je wilt weten.', 'Write down what you want to know.'));
const askAnswer = saying(text('Schrijf je antwoord op.', 'Write down your answer.'));

@InputType()
export class AskKnowledgeQuestionInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one question.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field({ description: `Plain text, at most ${longest.question} characters; no case of one child.` })
  @Clean()
  @trimmed
  @IsNotEmpty(askQuestion)
  @MaxLength(longest.question, saying(atMost(longest.question)))
  body!: string;
}

@InputType()
export class ChangeKnowledgeQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  @Clean()
  @trimmed
  @IsNotEmpty(askQuestion)
  @MaxLength(longest.question, saying(atMost(longest.question)))
  body!: string;
}

@InputType()
export class AnswerKnowledgeQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field({ description: `Plain text, at most ${longest.answer} characters; no case of one child.` })
  @Clean()
  @trimmed
  @IsNotEmpty(askAnswer)
  @MaxLength(longest.answer, saying(atMost(longest.answer)))
  answer!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True puts question and answer on the page for everybody, without the name of who asked.',
  })
  isShown!: boolean;
}

@InputType()
export class RemoveKnowledgeQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RestoreKnowledgeQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
