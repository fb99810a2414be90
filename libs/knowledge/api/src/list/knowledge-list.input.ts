import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { PageArgs, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Codes, PublishedDay } from '../item/knowledge-fields';
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

/** In which order a list comes. */
export const sorts = ['RELEVANCE', 'NEWEST', 'TITLE'] as const;
export type KnowledgeSort = (typeof sorts)[number];
export const KnowledgeSortEnum = Object.fromEntries(sorts.map((sort) => [sort, sort])) as Record<
  KnowledgeSort,
  KnowledgeSort
>;
registerEnumType(KnowledgeSortEnum, {
  name: 'KnowledgeSort',
  description: 'RELEVANCE without a search is NEWEST.',
});

const tooMany = saying(text('Kies er hooguit 50.', 'Choose 50 at most.'));

@InputType({
  description: 'Within one list any of the values, different keys together. An empty list limits nothing.',
})
export class KnowledgeItemFilter {
  @Field(() => [KnowledgeKindEnum], { nullable: true })
  @Codes()
  kinds?: KnowledgeKind[] | null;

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

  @Field(() => [ActivityStyleEnum], {
    nullable: true,
    description: 'What is both is found by each: CHILL gives CHILL and BOTH.',
  })
  @Codes()
  activityStyles?: ActivityStyle[] | null;

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

  @Field(() => [EvidenceLevelEnum], { nullable: true })
  @Codes()
  evidenceLevels?: EvidenceLevel[] | null;

  @Field(() => [LicenceEnum], { nullable: true })
  @Codes()
  licences?: Licence[] | null;

  @Field(() => [String], { nullable: true, description: 'Names as they stand in the items: "Utrecht".' })
  @IsOptional()
  @ArrayMaxSize(50, tooMany)
  @MaxLength(100, { each: true })
  region?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of organisations.' })
  @IsOptional()
  @ArrayMaxSize(50, tooMany)
  @MaxLength(200, { each: true })
  organisation?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'ISO 639: "nl".' })
  @IsOptional()
  @ArrayMaxSize(50, tooMany)
  @MaxLength(10, { each: true })
  language?: string[] | null;

  @Field(() => String, { nullable: true, description: 'This day or later, "2027-03-24".' })
  @IsOptional()
  @PublishedDay()
  publishedFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what was tried out in the Lab.' })
  @IsOptional()
  testedByLab?: boolean | null;
}

@ArgsType()
export class KnowledgeItemsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Everyday words; whatever is typed is understood.' })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes every word as it was typed: nothing is corrected.',
  })
  insist?: boolean | null;

  @Field(() => KnowledgeItemFilter, { nullable: true })
  @IsOptional()
  @Type(() => KnowledgeItemFilter)
  @ValidateNested()
  filter?: KnowledgeItemFilter | null;

  @Field(() => KnowledgeSortEnum, {
    nullable: true,
    description: 'When nothing is said: RELEVANCE with a search, NEWEST without.',
  })
  sort?: KnowledgeSort | null;
}
