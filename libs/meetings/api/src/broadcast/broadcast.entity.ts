import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person, RoleEnum } from '@verbonden/people/api';
import type { Locale, Role } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Subsession } from '../subsession/subsession.entity';
import { BroadcastAudience, BroadcastStatus } from './broadcast.enums';

/** A letter of a coordinator to participants of one meeting: a draft until it is sent, and unchanged ever after. */
@Entity('broadcasts')
@ObjectType()
@Index('broadcasts_meeting', ['meetingId', 'createdAt', 'id'])
@Check('broadcasts_status', `status IN ('DRAFT', 'SENT', 'STOPPED')`)
@Check(
  'broadcasts_audience',
  `audience IN ('EVERYBODY', 'ONSITE', 'ONLINE', 'WAITING', 'SUBSESSION', 'ATTENDED')`,
)
@Check('broadcasts_sent', `(status = 'DRAFT') = (sent_at IS NULL)`)
export class Broadcast extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'broadcasts_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field(() => BroadcastStatus)
  @Column('text')
  status!: BroadcastStatus;

  @Field(() => BroadcastAudience)
  @Column('text')
  audience!: BroadcastAudience;

  @Field(() => ID, { nullable: true, description: 'For the audience SUBSESSION.' })
  @ForeignKey(() => Subsession, { name: 'broadcasts_subsession_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  subsessionId!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only to holders of this role.' })
  @Column('text', { nullable: true })
  role!: Role | null;

  /** An organisation that is gone leaves nobody, rather than everybody: no foreign key. */
  @Field(() => ID, { nullable: true, description: 'Only to people of this organisation.' })
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Only to people of organisations in this region.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field()
  @Column('text', { default: '' })
  subjectNl!: string;

  @Field()
  @Column('text', { default: '' })
  subjectEn!: string;

  @Field({ description: 'Markdown.' })
  @Column('text', { default: '' })
  bodyNl!: string;

  @Field({ description: 'Markdown. Without it English readers get the Dutch text, and a line that says so.' })
  @Column('text', { default: '' })
  bodyEn!: string;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  /** Who wrote it last; who sent it, once it is sent. Answers go to this person. */
  @ForeignKey(() => Person, { name: 'broadcasts_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  writerId!: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  /** True when it was written after the meeting had been cancelled: then that is no reason not to send it. */
  @Column('boolean', { default: false })
  afterCancelling!: boolean;

  /** True when there is a version in this language; the Dutch one is always there. */
  isWrittenIn(locale: Locale): boolean {
    return locale === 'nl' || (this.subjectEn !== '' && this.bodyEn !== '');
  }
}
