import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  atMost,
  Clean,
  Day,
  Identifier,
  Line,
  OptionalLine,
  OptionalProse,
  saying,
} from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { type PollAudience, PollAudienceEnum } from './poll.entity';
import { type QuestionKind, QuestionKindEnum, type QuestionRole, QuestionRoleEnum } from './poll-question';

/** How long the texts of a poll may be, in characters, and how many there may be. */
export const longest = {
  title: 120,
  lead: 600,
  help: 600,
  wording: 240,
  option: 120,
  questions: 30,
  options: 20,
};

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType()
export class PollOptionInput {
  @Field()
  @Clean()
  @Line(longest.option, text('Vul het antwoord in.', 'Fill in the answer.'))
  nl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.option)
  en?: string | null;
}

@InputType()
export class PollQuestionInput {
  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => QuestionRoleEnum, { nullable: true })
  role?: QuestionRole | null;

  @Field({ description: `The question, at most ${longest.wording} characters.` })
  @Clean()
  @Line(longest.wording, text('Vul de vraag in.', 'Fill in the question.'))
  wordingNl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.wording)
  wordingEn?: string | null;

  @Field(() => [PollOptionInput], { defaultValue: [] })
  @ArrayMaxSize(longest.options, saying(text('Hooguit 20 antwoorden.', 'At most 20 answers.')))
  @ValidateNested({ each: true })
  @Type(() => PollOptionInput)
  options!: PollOptionInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'Only after this answer at an earlier question: its number, from 1.',
  })
  @IsOptional()
  @IsInt()
  shownIfQuestion?: number | null;

  @Field(() => String, { nullable: true, description: 'The answer as it stands there, in Dutch.' })
  @Clean()
  @OptionalLine(longest.option)
  shownIfOption?: string | null;
}

/** What a coordinator writes of a poll. */
@InputType({ isAbstract: true })
class PollTexts {
  @Field({ description: `One line, at most ${longest.title} characters.` })
  @Clean()
  @Line(longest.title, text('Geef de peiling een titel.', 'Give the poll a title.'))
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.title)
  titleEn?: string | null;

  @Field({ description: 'What it is about and what is done with it.' })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(
      text('Vertel in een paar zinnen waar het over gaat.', 'Tell in a few sentences what it is about.'),
    ),
  )
  @MaxLength(longest.lead, saying(atMost(longest.lead)))
  leadNl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.lead)
  leadEn?: string | null;

  @Field({ description: 'Where somebody can go who needs to talk; stands on every screen.' })
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Vul in met wie iemand kan praten.', 'Fill in whom somebody can talk to.')))
  @MaxLength(longest.help, saying(atMost(longest.help)))
  helpNl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.help)
  helpEn?: string | null;

  @Field(() => PollAudienceEnum)
  audience!: PollAudience;

  @Field()
  @Day()
  opensOn!: string;

  @Field()
  @Day()
  closesOn!: string;

  @Field(() => [PollQuestionInput])
  @ArrayMaxSize(longest.questions, saying(text('Hooguit 30 vragen.', 'At most 30 questions.')))
  @ValidateNested({ each: true })
  @Type(() => PollQuestionInput)
  questions!: PollQuestionInput[];
}

@InputType()
export class CreatePollInput extends PollTexts {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one poll.' })
  @Identifier()
  id!: string;
}

@InputType()
export class UpdatePollInput extends PollTexts {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class OpenPollInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class ClosePollInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class PublishPollInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
