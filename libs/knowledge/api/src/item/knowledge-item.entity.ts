import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import type {
  ActivityKind,
  ActivityStyle,
  AgeGroup,
  CareArea,
  CaredFor,
  EvidenceLevel,
  KnowledgeKind,
  KnowledgeStatus,
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
  KnowledgeStatusEnum,
  LicenceEnum,
  OutcomeEnum,
  SettingEnum,
  ThemeEnum,
  WorkWithEnum,
} from '../taxonomy/enums';
import type { KnowledgeContent, Sections } from './knowledge-content';
import type { Stage } from './knowledge-item.states';

/**
 * A good practice, a tool, a publication: something that helps whoever works with young carers. The row holds what
 * readers see; of a published item, a text that waits to replace it is a revision (see `draft`).
 */
@Entity('knowledge_items')
@ObjectType()
export class KnowledgeItem extends BaseEntity implements KnowledgeContent {
  @Field(() => String, {
    nullable: true,
    description: 'What an importer calls it; unique. The same one again updates this item.',
  })
  @Column('text', { nullable: true, unique: true })
  externalId!: string | null;

  @Field({ description: 'Its place in addresses: /kennis/rad-van-herkenning. Never changes.' })
  @Column('text', { unique: true })
  slug!: string;

  @Field(() => KnowledgeKindEnum)
  @Column('text')
  kind!: KnowledgeKind;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'A few plain sentences: what it is and whom it helps.' })
  @Column('text', { default: '' })
  summary!: string;

  @Field({ description: 'The text, in Markdown. To show it, ask for bodyHtml.' })
  @Column('text', { default: '' })
  body!: string;

  /** Shown as `sections`, each with its label. */
  @Column('jsonb', { default: {} })
  sections!: Sections;

  /** Shown as `steps`, also as HTML. */
  @Column('text', { array: true, default: [] })
  steps!: string[];

  @Field({ description: 'Who made it public, as it is called there; may be empty.' })
  @Column('text', { default: '' })
  publisher!: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be found; http or https.' })
  @Column('text', { nullable: true })
  url!: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  year!: number | null;

  @Field(() => [ThemeEnum])
  @Column('text', { array: true, default: [] })
  themes!: Theme[];

  @Field(() => [AgeGroupEnum])
  @Column('text', { array: true, default: [] })
  ageGroups!: AgeGroup[];

  @Field(() => [SettingEnum], { description: 'Where people who use it work.' })
  @Column('text', { array: true, default: [] })
  settings!: Setting[];

  @Field(() => [ActivityKindEnum], { description: 'What one does with young carers.' })
  @Column('text', { array: true, default: [] })
  activityKinds!: ActivityKind[];

  @Field(() => ActivityStyleEnum, { nullable: true })
  @Column('text', { nullable: true })
  activityStyle!: ActivityStyle | null;

  @Field(() => [CareAreaEnum], { description: 'What is going on at home; empty when that does not matter.' })
  @Column('text', { array: true, default: [] })
  careAreas!: CareArea[];

  @Field(() => [CaredForEnum], { description: 'For whom they care; empty when that does not matter.' })
  @Column('text', { array: true, default: [] })
  caredFor!: CaredFor[];

  @Field(() => [OutcomeEnum], { description: 'What it helps with.' })
  @Column('text', { array: true, default: [] })
  outcomes!: Outcome[];

  @Field(() => [WorkWithEnum], { description: 'With whom people work who use it.' })
  @Column('text', { array: true, default: [] })
  workWith!: WorkWith[];

  @Field({ description: 'The language of the thing itself, ISO 639: "nl".' })
  @Column('text', { default: 'nl' })
  language!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it happens: a town or village.' })
  @Column('text', { nullable: true })
  place!: string | null;

  @Field(() => EvidenceLevelEnum)
  @Column('text', { default: 'NONE' })
  evidenceLevel!: EvidenceLevel;

  @Field(() => String, { nullable: true, description: 'Where the level of evidence was given.' })
  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was given, "2027-03-24".' })
  @Column('date', { nullable: true })
  evidenceOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it takes.' })
  @Column('integer', { nullable: true })
  minutes!: number | null;

  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  captions!: boolean | null;

  @Field(() => String, { nullable: true, description: 'One thing to take along.' })
  @Column('text', { nullable: true })
  tip!: string | null;

  @Field(() => LicenceEnum, { nullable: true })
  @Column('text', { nullable: true })
  licence!: Licence | null;

  /** Shown as `contact`, to members of the network. */
  @Column('text', { nullable: true })
  contactName!: string | null;

  @Column('text', { nullable: true })
  contactEmail!: string | null;

  @Column('text', { nullable: true })
  contactPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'The day it became public, "2027-03-24".' })
  @Column('date', { nullable: true })
  publishedOn!: string | null;

  @Column('uuid', { array: true, default: [] })
  attachments!: string[];

  @Field(() => KnowledgeStatusEnum)
  @Column('text')
  status!: KnowledgeStatus;

  /** How far the revision is that waits to replace the published text; null when none waits. */
  @Column('text', { nullable: true })
  pendingStatus!: 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | null;

  /** Who began that revision. */
  @Column('uuid', { nullable: true })
  pendingAuthorId!: string | null;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** Who wrote it last; told to somebody who would otherwise save over it. */
  @Column('uuid', { nullable: true })
  changedById!: string | null;

  @Column('text', { nullable: true })
  reviewNote!: string | null;

  /** When the text that was sent in is put online by itself; what is edited or decided otherwise is planned no more. */
  @Column('timestamptz', { nullable: true })
  publishAt!: Date | null;

  /** Who was asked to read the waiting text along; kept in step with `knowledge_reviewers`, so that a policy needs no more. */
  @Column('uuid', { array: true, default: [] })
  readerIds!: string[];

  /** Whose judgement of the waiting text the writer objected to: somebody else decides. */
  @Column('uuid', { nullable: true })
  barredReviewerId!: string | null;

  /** Address and title in a form that an import can compare (see import/match-key.ts). */
  @Column('text')
  matchKey!: string;

  @Field(() => Int, { description: 'In how many organisations people do this too.' })
  @Column('integer', { default: 0 })
  adoptionCount!: number;

  @Field(() => Boolean, { description: 'The Lab tried it out before it was published; the Lab says so.' })
  @Column('boolean', { default: false })
  testedByLab!: boolean;

  @Field(() => String, { nullable: true, description: 'The day somebody last said that it still holds.' })
  @Column('date', { nullable: true })
  confirmedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day on which its owner is asked whether it still holds.',
  })
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day it was archived, when it had been published.',
  })
  @Column('date', { nullable: true })
  archivedOn!: string | null;

  /** When it was taken away because somebody who made it, or is seen in it, no longer agrees. */
  @Column('timestamptz', { nullable: true })
  takenAwayAt!: Date | null;

  @Column('text', { nullable: true })
  takenAwayBecause!: 'REQUEST' | 'TIME' | null;

  /** What it was brought together with: its address leads there. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** When everybody could read it for the first time; the database notes it. */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  firstPublishedAt!: Date | null;

  /** Counts every change, also of a waiting revision. */
  @Column('integer', { default: 1 })
  version!: number;
}

/** Where the newest text of an item is on its way. */
export function stageOf(item: Pick<KnowledgeItem, 'status' | 'pendingStatus'>): Stage {
  return item.pendingStatus ?? item.status;
}
