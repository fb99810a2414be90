import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import {
  type ActivityAudience,
  ActivityAudienceEnum,
  type ActivityForm,
  ActivityFormEnum,
  type ActivityJoining,
  ActivityJoiningEnum,
  type ActivityStatus,
  ActivityStatusEnum,
} from './activity.codes';

/** From when until when, as it is kept: ISO moments in UTC. */
export interface KeptMoment {
  /** What calendars know it by, for life; without one it is known by its place in the list. */
  readonly id?: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Something an organisation does in the Week: for young carers, for professionals, or for everybody. */
@Entity('campaign_activities')
@ObjectType()
export class CampaignActivity extends BaseEntity {
  @Field({ description: 'Its place in addresses: /week/activiteit/samen-koken-1a2b3c.' })
  @Column('text')
  slug!: string;

  @Column('uuid')
  editionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  makerId!: string | null;

  @Field()
  @Column('text')
  title!: string;

  @Field({ description: 'Plain text: what happens, and for whom.' })
  @Column('text')
  body!: string;

  @Field(() => ActivityAudienceEnum)
  @Column('text')
  audience!: ActivityAudience;

  @Field(() => ActivityFormEnum)
  @Column('text')
  form!: ActivityForm;

  @Column('uuid', { nullable: true })
  municipalityId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the place.' })
  @Column('text', { nullable: true })
  venue!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @Column('text', { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '"3512 AB".' })
  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('jsonb')
  moments!: KeptMoment[];

  @Field(() => Date, { description: 'When its first moment begins.' })
  @Column('timestamptz')
  startsAt!: Date;

  @Field(() => Date, { description: 'When its last moment ends.' })
  @Column('timestamptz')
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'What there is for who needs something to take part.' })
  @Column('text', { nullable: true })
  accessibility!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: it costs nothing.' })
  @Column('text', { nullable: true })
  costs!: string | null;

  @Field(() => ActivityJoiningEnum)
  @Column('text')
  joining!: ActivityJoining;

  @Field(() => String, { nullable: true, description: 'Where to join, when that is elsewhere.' })
  @Column('text', { nullable: true })
  joinUrl!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null: there is room for everybody.' })
  @Column('integer', { nullable: true })
  seats!: number | null;

  @Field(() => ActivityStatusEnum)
  @Column('text')
  status!: ActivityStatus;

  /** What a coordinator asked to change; for who keeps it. */
  @Column('text', { nullable: true })
  reviewNote!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cancelledBecause!: string | null;

  /** When it came on the coordinator's desk. */
  @Column('timestamptz')
  submittedAt!: Date;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** The version that a coordinator looked at last. */
  @Column('integer', { nullable: true })
  checkedVersion!: number | null;

  @Field(() => Int, { description: 'Counts its changes; goes along with the next one.' })
  @Column('integer')
  version!: number;

  /** Counts what calendars must hear of: another time or place, or that it is cancelled. */
  @Column('integer')
  sequence!: number;

  /** How many had signed up, once their names were erased: what is left for the figures of the Week. */
  @Column('integer', { nullable: true })
  signupTotal!: number | null;

  isOverAt(now: Date): boolean {
    return this.endsAt <= now;
  }
}
