import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Identifier,
  Line,
  OptionalEmailAddress,
  OptionalLine,
  Prose,
  saying,
  SoundMarkdown,
} from '@verbonden/shared/server';
import { IsOptional, Min, ValidateIf } from 'class-validator';
import type {
  ActivityKind,
  ActivityStyle,
  AgeGroup,
  CareArea,
  CaredFor,
  EvidenceLevel,
  KnowledgeKind,
  Licence,
  Outcome,
  Setting,
  Theme,
  WorkWith,
} from '../taxonomy/codes';
import {
  ActivityKindEnum,
  ActivityStyleEnum,
  AgeGroupEnum,
  CareAreaEnum,
  CaredForEnum,
  EvidenceLevelEnum,
  KnowledgeKindEnum,
  LicenceEnum,
  OutcomeEnum,
  SettingEnum,
  ThemeEnum,
  WorkWithEnum,
} from '../taxonomy/enums';
import {
  Codes,
  EmptyIsNull,
  LanguageCode,
  longest,
  Minutes,
  PhoneNumber,
  PublishedDay,
  StepTexts,
  WebAddress,
  Year,
} from './knowledge-fields';
import { KnowledgeSectionsInput } from './knowledge-sections.input';

const askTitle = text('Geef het een titel.', 'Give it a title.');
const askAgain = text('Open het opnieuw en probeer het nog eens.', 'Open it again and try once more.');

/** What an editor may write in either way. What is left out stays as it is; null makes it empty. */
@InputType({ isAbstract: true })
abstract class KnowledgeContentInput extends KnowledgeSectionsInput {
  @Field(() => String, { nullable: true, description: `At most ${longest.summary} characters.` })
  @Clean()
  @IsOptional()
  @Prose(longest.summary)
  summary?: string | null;

  @Field(() => String, { nullable: true, description: `Markdown, at most ${longest.body} characters.` })
  @Clean()
  @IsOptional()
  @Prose(longest.body)
  @SoundMarkdown()
  body?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Markdown, one thing to do each; at most ${longest.steps} of ${longest.step} characters.`,
  })
  @StepTexts()
  steps?: string[] | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @IsOptional()
  @Prose(longest.publisher)
  publisher?: string | null;

  @Field(() => ID, { nullable: true, description: 'One that you belong to.' })
  @EmptyIsNull()
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https.' })
  @Clean()
  @EmptyIsNull()
  @IsOptional()
  @WebAddress()
  url?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Year()
  year?: number | null;

  @Field(() => [ThemeEnum], { nullable: true })
  @Codes()
  themes?: Theme[] | null;

  @Field(() => [AgeGroupEnum], { nullable: true })
  @Codes()
  ageGroups?: AgeGroup[] | null;

  @Field(() => [SettingEnum], { nullable: true })
  @Codes()
  settings?: Setting[] | null;

  @Field(() => [ActivityKindEnum], { nullable: true })
  @Codes()
  activityKinds?: ActivityKind[] | null;

  @Field(() => ActivityStyleEnum, { nullable: true })
  activityStyle?: ActivityStyle | null;

  @Field(() => [CareAreaEnum], { nullable: true })
  @Codes()
  careAreas?: CareArea[] | null;

  @Field(() => [CaredForEnum], { nullable: true })
  @Codes()
  caredFor?: CaredFor[] | null;

  @Field(() => [OutcomeEnum], { nullable: true })
  @Codes()
  outcomes?: Outcome[] | null;

  @Field(() => [WorkWithEnum], { nullable: true })
  @Codes()
  workWith?: WorkWith[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 639: "nl" when nothing is said.' })
  @EmptyIsNull()
  @IsOptional()
  @LanguageCode()
  language?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @EmptyIsNull()
  @IsOptional()
  @Prose(longest.region)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.region)
  place?: string | null;

  @Field(() => EvidenceLevelEnum, { nullable: true })
  evidenceLevel?: EvidenceLevel | null;

  @Field(() => String, { nullable: true, description: 'Where that level was given; http or https.' })
  @Clean()
  @EmptyIsNull()
  @IsOptional()
  @WebAddress()
  evidenceUrl?: string | null;

  @Field(() => String, { nullable: true, description: '"2027-03-24".' })
  @EmptyIsNull()
  @IsOptional()
  @PublishedDay()
  evidenceOn?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Minutes()
  minutes?: number | null;

  @Field(() => Boolean, { nullable: true })
  captions?: boolean | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @EmptyIsNull()
  @IsOptional()
  @Prose(longest.tip)
  tip?: string | null;

  @Field(() => LicenceEnum, { nullable: true })
  licence?: Licence | null;

  @Field(() => String, { nullable: true, description: 'An adult; shown to members of the network only.' })
  @Clean()
  @OptionalLine(longest.contactName)
  contactName?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalEmailAddress()
  contactEmail?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @EmptyIsNull()
  @IsOptional()
  @PhoneNumber()
  contactPhone?: string | null;

  @Field(() => String, { nullable: true, description: '"2027-03-24"; without it, the day we publish it.' })
  @EmptyIsNull()
  @IsOptional()
  @PublishedDay()
  publishedOn?: string | null;
}

@InputType()
export class CreateKnowledgeItemInput extends KnowledgeContentInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one item.' })
  @Identifier()
  id!: string;

  @Field(() => KnowledgeKindEnum)
  kind!: KnowledgeKind;

  @Field({ description: `One line, at most ${longest.title} characters.` })
  @Clean()
  @Line(longest.title, askTitle)
  title!: string;
}

@InputType()
export class UpdateKnowledgeItemInput extends KnowledgeContentInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The `version` that was on the screen; another one is a CONFLICT.' })
  @Min(1, saying(askAgain))
  expectedVersion!: number;

  @Field(() => KnowledgeKindEnum, { nullable: true })
  kind?: KnowledgeKind | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @ValidateIf((input: UpdateKnowledgeItemInput) => input.title !== undefined)
  @Line(longest.title, askTitle)
  title?: string;
}

@InputType()
export class ArchiveKnowledgeItemInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  @Min(1, saying(askAgain))
  expectedVersion!: number;
}
