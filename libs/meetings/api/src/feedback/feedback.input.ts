import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, OptionalProse, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { FeedbackQuestion } from './feedback-questions';

const scale = saying(text('Kies een getal van 1 tot en met 5.', 'Choose a number from 1 to 5.'));

@InputType()
export class FeedbackScoreInput {
  @Field(() => FeedbackQuestion)
  question!: FeedbackQuestion;

  @Field(() => Int, { description: '1 is the least, 5 the most.' })
  @Min(1, scale)
  @Max(5, scale)
  score!: number;
}

@InputType()
class FeedbackWords {
  @Field(() => [FeedbackScoreInput], { description: 'USEFULNESS at least; each question once.' })
  @ArrayMaxSize(6)
  @Type(() => FeedbackScoreInput)
  @ValidateNested({ each: true })
  scores!: FeedbackScoreInput[];

  @Field(() => String, { nullable: true, description: 'What will you do tomorrow?' })
  @Clean()
  @OptionalProse(600)
  tomorrow?: string | null;

  @Field(() => String, { nullable: true, description: 'What should be on the next agenda?' })
  @Clean()
  @OptionalProse(600)
  nextAgenda?: string | null;
}

@InputType()
export class GiveFeedbackInput extends FeedbackWords {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;
}

@InputType()
export class GiveFeedbackByLinkInput extends FeedbackWords {
  @Field({ description: 'The token of the link in the mail.' })
  @IsString()
  @MaxLength(200)
  token!: string;
}
