import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Prose, saying } from '@verbonden/shared/server';
import { IsNotEmpty, ValidateBy } from 'class-validator';
import { isReadName } from '../revision/field-values';
import { longestWords } from '../review/review.input';

const askComment = text('Schrijf op wat je opvalt.', 'Write down what you notice.');
const askAnswer = text('Schrijf een antwoord.', 'Write an answer.');
const askField = text('Dit veld kennen we niet.', 'We do not know this field.');

@InputType()
export class CommentOnKnowledgeInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one comment.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field({ description: 'The name of a field of the item: "summary".' })
  @ValidateBy(
    {
      name: 'CONTENT_FIELD',
      validator: { validate: (value) => typeof value === 'string' && isReadName(value) },
    },
    saying(askField),
  )
  field!: string;

  @Field()
  @Clean()
  @IsNotEmpty(saying(askComment))
  @Prose(longestWords.comment)
  text!: string;
}

@InputType()
export class AnswerKnowledgeCommentInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one answer.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  commentId!: string;

  @Field()
  @Clean()
  @IsNotEmpty(saying(askAnswer))
  @Prose(longestWords.comment)
  text!: string;
}

@InputType()
export class ResolveKnowledgeCommentInput {
  @Field(() => ID)
  @Identifier()
  commentId!: string;

  @Field(() => Boolean, { description: 'False opens it again.' })
  resolved!: boolean;
}
