import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { MeetingSeries } from '../series/meeting-series.entity';
import {
  AttendanceMode,
  MeetingAudience,
  MeetingForm,
  MeetingKind,
  MeetingStatus,
  modesOf,
  RegistrationPolicy,
} from './meeting.enums';

/** A gathering of the network: in a room, online, or both at once. */
@Entity('meetings')
@ObjectType()
@Unique('meetings_slug', ['slug'])
@Unique('meetings_external_id', ['externalId'])
@Index('meetings_start', ['startsAt', 'id'])
@Index('meetings_series', ['seriesId', 'startsAt'])
@Check('meetings_kind', `kind IN ('EXPERTISELAB', 'WEBINAR', 'CONGRESS', 'LAB_SESSION')`)
@Check(
  'meetings_status',
  `status IN ('DRAFT', 'DATE_POLL', 'PUBLISHED', 'HELD', 'RECAP_PUBLISHED', 'CANCELLED')`,
)
@Check('meetings_form', `form IN ('HYBRID', 'ONSITE', 'ONLINE')`)
@Check('meetings_audience', `audience IN ('NETWORK', 'MEMBERS', 'EVERYBODY')`)
@Check('meetings_policy', `registration_policy IN ('OPEN', 'APPROVAL', 'INVITED')`)
@Check('meetings_times', 'ends_at > starts_at')
@Check('meetings_counted', 'counted_onsite >= 0 AND counted_online >= 0')
@Check('meetings_seats', 'seats_onsite >= 0 AND seats_online >= 0')
export class Meeting extends BaseEntity {
  @Field({ description: 'Its name in addresses; stays the same when the meeting moves.' })
  @Column('text')
  slug!: string;

  @Field(() => MeetingKind)
  @Column('text')
  kind!: MeetingKind;

  @Field(() => MeetingStatus)
  @Column('text')
  status!: MeetingStatus;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Field()
  @Column('text', { default: '' })
  leadNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  leadEn!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  startsAt!: Date;

  @Field(() => Date)
  @Column('timestamptz')
  endsAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was to begin before it was moved; null when it never moved since it was published.',
  })
  @Column('timestamptz', { nullable: true })
  previousStartsAt!: Date | null;

  @Field({ description: 'False for a meeting of long ago of which only the day is known.' })
  @Column('boolean', { default: true })
  timesKnown!: boolean;

  @Field(() => MeetingForm, {
    nullable: true,
    description: 'Null while it is open how people can take part, or not known any more.',
  })
  @Column('text', { nullable: true })
  form!: MeetingForm | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  venueName!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  venueAddress!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  venueRoom!: string | null;

  @Field(() => String, { nullable: true, description: 'How to get there.' })
  @Column('text', { nullable: true })
  venueRoute!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  venueAccessibility!: string | null;

  /** Not in the API as a column: the resolver gives it only to those who may have it. */
  @Column('text', { nullable: true })
  joinUrl!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, where the form has a room.' })
  @Column('integer', { nullable: true })
  seatsOnsite!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, where the form is online too.' })
  @Column('integer', { nullable: true })
  seatsOnline!: number | null;

  @Field(() => MeetingAudience)
  @Column('text')
  audience!: MeetingAudience;

  @Field(() => RegistrationPolicy)
  @Column('text', { default: RegistrationPolicy.OPEN })
  registrationPolicy!: RegistrationPolicy;

  @Field(() => Date, { nullable: true, description: 'Null: as soon as it is published.' })
  @Column('timestamptz', { nullable: true })
  registrationOpensAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: when the meeting begins.' })
  @Column('timestamptz', { nullable: true })
  registrationClosesAt!: Date | null;

  /** Rises with every change that a calendar must know (RFC 5545, 3.8.7.4). */
  @Column('integer', { default: 0 })
  sequence!: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  cancelledReason!: string | null;

  /** What came out of it, one thing a line. */
  @Column('text', { nullable: true })
  outcomesNl!: string | null;

  @Column('text', { nullable: true })
  outcomesEn!: string | null;

  /** Registers of professionals and the number of this activity there, one a line: "SKJ 2027-0142". */
  @Column('text', { nullable: true })
  accreditation!: string | null;

  /** Its number in a list it came from, so that the same list can come again. */
  @Column('text', { nullable: true })
  externalId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were in the room, of a meeting of before the portal; null for any other.',
  })
  @Column('integer', { nullable: true })
  countedOnsite!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were online; see `countedOnsite`.' })
  @Column('integer', { nullable: true })
  countedOnline!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the list of who was there was closed; certificates are ready from then on.',
  })
  @Column('timestamptz', { nullable: true })
  attendanceClosedAt!: Date | null;

  /** Opened again by hand: the list does not close by itself any more. */
  @Column('boolean', { default: false })
  attendanceKeptOpen!: boolean;

  @Field(() => Int, { description: 'Send it back as `expectedVersion`, so that nobody saves over another.' })
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @ForeignKey(() => MeetingSeries, { name: 'meetings_series_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  /** The meeting that this one began as a copy of. */
  @ForeignKey(() => Meeting, { name: 'meetings_copied_from_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  copiedFromId!: string | null;

  titleIn(locale: Locale): string {
    return (locale === 'en' && this.titleEn) || this.titleNl;
  }

  leadIn(locale: Locale): string {
    return (locale === 'en' && this.leadEn) || this.leadNl;
  }

  /** True when there is a way to take part like this. */
  offers(mode: AttendanceMode): boolean {
    return modesOf(this.form).includes(mode);
  }

  /** How many may take part like this; null is open-ended. */
  seatsFor(mode: AttendanceMode): number | null {
    return mode === AttendanceMode.ONSITE ? this.seatsOnsite : this.seatsOnline;
  }

  /** Until when people register and change: a moment of its own, and never after the start. */
  closesAt(): Date {
    return this.registrationClosesAt && this.registrationClosesAt < this.startsAt
      ? this.registrationClosesAt
      : this.startsAt;
  }
}
