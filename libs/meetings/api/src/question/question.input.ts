import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { QuestionStatus } from './meeting-question.entity';

export const longestQuestion = 500;
const longestAnswer = 3000;

/** Signed in, or by the link of the mail. */
@InputType()
class ByLinkToo {
  @Field(() => String, { nullable: true, description: 'The link of the mail, for who is not signed in.' })
  @IsOptional()
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token?: string | null;
}

@InputType()
export class AskMeetingQuestionInput extends ByLinkToo {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one question.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Of the meeting; not needed with a `token`.' })
  @IsOptional()
  @Identifier()
  meetingId?: string | null;

  @Field({ description: `At most ${longestQuestion} characters.` })
  @Clean()
  @IsNotEmpty(saying(text('Schrijf je vraag op.', 'Write down your question.')))
  @Prose(longestQuestion)
  question!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'One mail when the answers are there.' })
  wantsMail!: boolean;
}

@InputType()
export class JoinMeetingQuestionInput extends ByLinkToo {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class WithdrawMeetingQuestionInput extends ByLinkToo {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class MarkMeetingQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => QuestionStatus)
  status!: QuestionStatus;
}

@InputType()
export class AnswerMeetingQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the page puts it; absent: as it was asked.' })
  @Clean()
  @OptionalProse(longestQuestion)
  wording?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: none is written.' })
  @Clean()
  @OptionalProse(longestAnswer)
  answer?: string | null;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType()
export class PublishMeetingQuestionsInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}
