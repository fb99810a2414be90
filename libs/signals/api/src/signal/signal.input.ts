import { Field, ID, InputType } from '@nestjs/graphql';
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
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import type { SignalOriginKind } from './origin';
import { SignalOriginKindEnum } from './signal.entity';

/** How long the texts of a signal may be, in characters. */
export const longest = { title: 120, body: 1500, plan: 300, answer: 2000, note: 600, code: 60, address: 500 };

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType()
export class RaiseSignalInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one signal.' })
  @Identifier()
  id!: string;

  @Field({ description: `The question in one line, at most ${longest.title} characters.` })
  @Clean()
  @Line(
    longest.title,
    text(
      'Schrijf je vraag in één zin, dan weten anderen waar het over gaat.',
      'Write your question in one sentence.',
    ),
  )
  title!: string;

  @Field({
    description: `What happens and for whom, at most ${longest.body} characters; no case of one child.`,
  })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(text('Vertel in een paar regels wat je tegenkomt.', 'Tell in a few lines what you come across.')),
  )
  @MaxLength(longest.body, saying(atMost(longest.body)))
  body!: string;

  @Field({ description: 'A code of the label collection "themes".' })
  @Clean()
  @Line(longest.code, text('Kies waar het over gaat.', 'Choose what it is about.'))
  theme!: string;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "settings".' })
  @Clean()
  @OptionalLine(longest.code)
  setting?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "regions".' })
  @Clean()
  @OptionalLine(longest.code)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the label collection "sectors".' })
  @Clean()
  @OptionalLine(longest.code)
  sector?: string | null;

  @Field(() => SignalOriginKindEnum, { defaultValue: 'WORK' })
  originKind!: SignalOriginKind;

  @Field(() => ID, { nullable: true, description: 'Of the meeting or the subsession.' })
  @IsOptional()
  @Identifier()
  originId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True lays it before members at once.' })
  askMembers!: boolean;
}

@InputType()
export class TakeUpSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that takes it up; null for the Lab.' })
  @Transform(({ value }: { value: unknown }) => value || null)
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field({ description: 'What you will do, in a sentence.' })
  @Clean()
  @Line(
    longest.plan,
    text('Schrijf in één zin wat jullie gaan doen.', 'Write in one sentence what you will do.'),
  )
  plan!: string;

  @Field({ description: 'The day by which there is news, "2027-06-01".' })
  @Day()
  until!: string;
}

@InputType()
export class AnswerSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: `Plain text, at most ${longest.answer} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(text('Schrijf het antwoord op, kort en gewoon.', 'Write down the answer, short and plain.')),
  )
  @MaxLength(longest.answer, saying(atMost(longest.answer)))
  answer!: string;

  @Field({ description: 'What answers it: a place of this portal ("/kennis/…") or an https address.' })
  @Clean()
  @Line(
    longest.address,
    text(
      'Plak hier het adres van wat de vraag beantwoordt.',
      'Paste the address of what answers the question.',
    ),
  )
  url!: string;
}

@InputType()
export class CloseSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; stands in the history.' })
  @Clean()
  @OptionalProse(longest.note)
  note?: string | null;
}

@InputType()
export class ReopenSignalInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; stands in the history.' })
  @Clean()
  @OptionalProse(longest.note)
  note?: string | null;
}

@InputType()
export class MergeSignalsInput {
  @Field(() => ID, { description: 'The double. Its address leads to the other one from now on.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'The one that stays.' })
  @Identifier()
  intoId!: string;
}
