import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { newId } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Subsession } from '../subsession/subsession.entity';
import { Registration } from './registration.entity';

/** What happened to a registration. */
export enum RegistrationEventKind {
  CONFIRMED = 'CONFIRMED',
  WAITLISTED = 'WAITLISTED',
  MODE_CHANGED = 'MODE_CHANGED',
  PROMOTED = 'PROMOTED',
  CANCELLED = 'CANCELLED',
  ADDED = 'ADDED',
  ADDED_BY_COLLEAGUE = 'ADDED_BY_COLLEAGUE',
  APPROVED = 'APPROVED',
  AGREED = 'AGREED',
  MOVED = 'MOVED',
  LAPSED = 'LAPSED',
  CHOICES_CHANGED = 'CHOICES_CHANGED',
  SUBSESSION_PROMOTED = 'SUBSESSION_PROMOTED',
}
registerEnumType(RegistrationEventKind, {
  name: 'RegistrationEventKind',
  valuesMap: {
    ADDED: { description: 'Put on the list by a coordinator: with a seat, or in line.' },
    ADDED_BY_COLLEAGUE: { description: 'Put on the list by a colleague, and asked whether that is right.' },
    APPROVED: { description: 'A coordinator said yes to a request.' },
    AGREED: { description: 'Said yes to what a colleague arranged.' },
    MOVED: { description: 'Moved between room and online by a coordinator.' },
    LAPSED: { description: 'Did not answer a colleague in time: the seat is free.' },
    CHOICES_CHANGED: { description: 'Chose other subsessions, or none.' },
    SUBSESSION_PROMOTED: { description: 'Got a seat in a subsession that was waited for, or one by hand.' },
  },
});

/** The history of a registration: what, when, by whom. Only added to. */
@Entity('registration_events')
@ObjectType()
@Index('registration_events_story', ['registrationId', 'id'])
export class RegistrationEvent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string = newId();

  @ForeignKey(() => Registration, { name: 'registration_events_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @Field(() => RegistrationEventKind)
  @Column('text')
  what!: RegistrationEventKind;

  @Field(() => AttendanceMode)
  @Column('text')
  mode!: AttendanceMode;

  @Field(() => AttendanceMode, { nullable: true })
  @Column('text', { nullable: true })
  seatMode!: AttendanceMode | null;

  @Column('integer')
  number!: number;

  /** Null when nobody did it by hand: a seat came free. */
  @Column('uuid', { nullable: true })
  byPersonId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The subsession it was about, for a seat in one. */
  @ForeignKey(() => Subsession, { name: 'registration_events_subsession_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  subsessionId!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;
}
