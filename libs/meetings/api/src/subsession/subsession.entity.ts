import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';

/** One of the parallel sessions of a round; a round is a part of the programme of the kind SUBSESSIONS. */
@Entity('subsessions')
@ObjectType()
@Unique('subsessions_place', ['roundId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index('subsessions_meeting', ['meetingId'])
@Check('subsessions_seats', 'seats_onsite >= 0 AND seats_online >= 0')
export class Subsession extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'subsessions_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @ForeignKey(() => AgendaItem, { name: 'subsessions_round_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  roundId!: string;

  @Column('integer')
  position!: number;

  @Field()
  @Column('text')
  titleNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Field()
  @Column('text', { default: '' })
  descriptionNl!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  descriptionEn!: string | null;

  /** A host with an account may open the page of the day and has the join address. */
  @ForeignKey(() => Person, { name: 'subsessions_host_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  hostPersonId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who leads it, as shown in the programme.' })
  @Column('text', { nullable: true })
  hostName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the building.' })
  @Column('text', { nullable: true })
  room!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, 0 is not in the room at all.' })
  @Column('integer', { nullable: true })
  seatsOnsite!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, 0 is not online at all.' })
  @Column('integer', { nullable: true })
  seatsOnline!: number | null;

  titleIn(locale: Locale): string {
    return (locale === 'en' && this.titleEn) || this.titleNl;
  }

  descriptionIn(locale: Locale): string {
    return (locale === 'en' && this.descriptionEn) || this.descriptionNl;
  }

  /** How many may take part like this; null is open-ended, 0 is not offered. */
  seatsFor(mode: AttendanceMode): number | null {
    return mode === AttendanceMode.ONSITE ? this.seatsOnsite : this.seatsOnline;
  }
}
