import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  type ActivityKind,
  ActivityKindEnum,
  type Setting,
  SettingEnum,
  type Theme,
  ThemeEnum,
} from '@verbonden/knowledge/api';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { longest, MayBeTold, Told } from '../lab-fields';
import { LabMoveEnum } from './lab-move.enum';
import { type LabOrigin, LabOriginEnum, type LabOutcome, LabOutcomeEnum } from './lab-project.entity';
import type { LabMove } from './lab-project.states';

/** What every project has from its first day. */
@InputType({ isAbstract: true })
abstract class LabQuestionInput {
  @Field({ description: `At most ${longest.title} characters.` })
  @Clean()
  @Line(longest.title, text('Geef het project een naam.', 'Give the project a name.'))
  title!: string;

  @Field({ description: 'What nobody knows the answer to; plain text, no case of one child.' })
  @Told(
    longest.text,
    text(
      'Schrijf op welke vraag jullie willen beantwoorden.',
      'Write down which question you want to answer.',
    ),
  )
  question!: string;

  @Field(() => ThemeEnum)
  theme!: Theme;

  @Field(() => SettingEnum, { nullable: true })
  setting?: Setting | null;
}

@InputType()
export class StartLabProjectInput extends LabQuestionInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one project.' })
  @Identifier()
  id!: string;

  @Field(() => LabOriginEnum, { defaultValue: 'IDEA' })
  originKind!: LabOrigin;

  @Field(() => ID, { nullable: true, description: 'Of a signal that the Lab took up.' })
  @IsOptional()
  @Identifier()
  signalId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was searched for in vain.' })
  @Clean()
  @OptionalLine(longest.line)
  searchWords?: string | null;

  @Field(() => ID, { nullable: true, description: 'What somebody brought in that it answers.' })
  @IsOptional()
  @Identifier()
  requestId?: string | null;
}

@InputType()
export class UpdateLabProjectInput extends LabQuestionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The `version` that was read; another one by now is a CONFLICT.' })
  expectedVersion!: number;

  @Field({ defaultValue: '', description: 'What is tried, in a few sentences.' })
  @MayBeTold(longest.short)
  plan!: string;

  @Field({ defaultValue: '' })
  @MayBeTold(longest.text)
  forWhom!: string;

  @Field(() => [String], { defaultValue: [], description: 'What one does, one step after the other.' })
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value)
      ? value
          .map((step: unknown) => (typeof step === 'string' ? step.trim() : step))
          .filter((step) => step !== '')
      : value,
  )
  @ArrayMaxSize(longest.steps, saying(text('Maak er hooguit 20 stappen van.', 'Make it 20 steps at most.')))
  @MaxLength(longest.short, { each: true, ...saying(atMost(longest.short)) })
  steps!: string[];

  @Field(() => [ActivityKindEnum], { defaultValue: [] })
  @ArrayMaxSize(longest.codes, saying(text('Kies er hooguit 10.', 'Choose 10 at most.')))
  activityKinds!: ActivityKind[];

  @Field({ defaultValue: '' })
  @MayBeTold(longest.short)
  people!: string;

  @Field({ defaultValue: '' })
  @MayBeTold(longest.short)
  time!: string;

  @Field(() => Boolean, { defaultValue: false })
  seeksSite!: boolean;

  @Field({ defaultValue: '', description: 'What such a place needs.' })
  @MayBeTold(longest.short)
  siteWish!: string;
}

@InputType()
export class SaveLabFindingsInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => LabOutcomeEnum)
  outcome!: LabOutcome;

  @Field()
  @Told(longest.text, text('Schrijf op wat eruit kwam.', 'Write down what came out of it.'))
  findings!: string;

  @Field({ defaultValue: '' })
  @MayBeTold(longest.text)
  differently!: string;

  @Field({ defaultValue: '' })
  @MayBeTold(longest.short)
  nextStep!: string;
}

@InputType()
export class MoveLabProjectInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => LabMoveEnum)
  move!: LabMove;

  @Field({ defaultValue: '', description: 'Why; needed to stop: it is what came out of it.' })
  @MayBeTold(longest.text)
  note!: string;

  @Field(() => LabOutcomeEnum, { nullable: true, description: 'To stop what was tried: what came out.' })
  outcome?: LabOutcome | null;
}
