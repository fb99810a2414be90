import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  type ActivityKind,
  ActivityKindEnum,
  type Setting,
  SettingEnum,
  type Theme,
  ThemeEnum,
} from '@verbonden/knowledge/api';
import { BaseEntity, enumOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type LabStage, labStages, type Standing } from './lab-project.states';

export const LabStageEnum = enumOf('LabStage', labStages);
/** What came out: what was expected, partly, or the opposite. */
export const labOutcomes = ['SUPPORTS', 'MIXED', 'CONTRADICTS'] as const;
export type LabOutcome = (typeof labOutcomes)[number];
export const LabOutcomeEnum = enumOf('LabOutcome', labOutcomes);
/** What a project came from: a signal that the Lab took up, a search that found nothing, or an idea. */
export const labOrigins = ['SIGNAL', 'SEARCH', 'IDEA'] as const;
export type LabOrigin = (typeof labOrigins)[number];
export const LabOriginEnum = enumOf('LabOrigin', labOrigins);

/** A question from practice that the Lab tries out with young carers. Its texts are those of a good practice. */
@Entity('lab_projects')
@ObjectType()
export class LabProject extends BaseEntity {
  @Field({ description: 'Its place in addresses: /lab/project/zorgpauze-4f2a91. Never changes.' })
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'What nobody knew the answer to; plain text.' })
  @Column('text')
  question!: string;

  @Field(() => LabOriginEnum)
  @Column('text')
  originKind!: LabOrigin;

  /** Shown as `signal`, to the network. */
  @Column('uuid', { nullable: true })
  signalId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was searched for in vain.' })
  @Column('text', { nullable: true })
  searchWords!: string | null;

  @Field(() => ThemeEnum)
  @Column('text')
  theme!: Theme;

  @Field(() => SettingEnum, { nullable: true })
  @Column('text', { nullable: true })
  setting!: Setting | null;

  /** Whose pioneer leads it. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('uuid', { nullable: true })
  leadId!: string | null;

  @Field(() => LabStageEnum)
  @Column('text')
  stage!: LabStage;

  @Field(() => Date, { nullable: true, description: 'Since when nobody goes on with it.' })
  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  @Field({ description: 'What is tried, in a few sentences.' })
  @Column('text', { default: '' })
  plan!: string;

  @Field()
  @Column('text', { default: '' })
  forWhom!: string;

  @Field(() => [String], { description: 'What one does, one step after the other.' })
  @Column('text', { array: true, default: [] })
  steps!: string[];

  @Field(() => [ActivityKindEnum])
  @Column('text', { array: true, default: [] })
  activityKinds!: ActivityKind[];

  @Field({ description: 'Who is needed for it.' })
  @Column('text', { default: '' })
  people!: string;

  @Field({ description: 'How much time it takes.' })
  @Column('text', { default: '' })
  time!: string;

  @Field({ description: 'It looks for a place where it can be tried.' })
  @Column('boolean', { default: false })
  seeksSite!: boolean;

  @Field({ description: 'What such a place would need.' })
  @Column('text', { default: '' })
  siteWish!: string;

  @Field(() => LabOutcomeEnum, { nullable: true })
  @Column('text', { nullable: true })
  outcome!: LabOutcome | null;

  @Field({ description: 'What came out of it; also why it was stopped.' })
  @Column('text', { default: '' })
  findings!: string;

  @Field({ description: 'What they would do otherwise next time.' })
  @Column('text', { default: '' })
  differently!: string;

  @Field()
  @Column('text', { default: '' })
  nextStep!: string;

  /** The good practice that it is described in. */
  @Column('uuid', { nullable: true })
  itemId!: string | null;

  @Field({ description: 'The practice stands in the name of the whole alliance.' })
  @Column('boolean', { default: false })
  isAllianceProduct!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why no young people took part in what stands in the name of the alliance.',
  })
  @Column('text', { nullable: true })
  withoutYouthReason!: string | null;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  standing(): Standing {
    return { stage: this.stage, isStopped: this.stoppedAt !== null };
  }
}
