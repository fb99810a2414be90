import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Meeting } from '../meeting/meeting.entity';

/** Whether somebody comes. */
export enum RegistrationStatus {
  CONFIRMED = 'CONFIRMED',
  WAITLISTED = 'WAITLISTED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(RegistrationStatus, { name: 'RegistrationStatus' });

/**
 * That somebody comes to a meeting, or wants to: one for each person and meeting, for ever. Who waits for one way of
 * taking part may hold a seat in the other meanwhile (`seatMode`), and keeps the place in line.
 */
@Entity('registrations')
@ObjectType()
@Unique('registrations_once', ['meetingId', 'personId'])
@Unique('registrations_code', ['checkInCode', 'meetingId'])
@Index('registrations_arrival', ['meetingId', 'number'])
@Index('registrations_person', ['personId'])
@Check('registrations_mode', `mode IN ('ONSITE', 'ONLINE')`)
@Check(
  'registrations_seat',
  `(status = 'CONFIRMED' AND seat_mode IS NOT DISTINCT FROM mode AND meanwhile_number IS NULL)
   OR (status = 'WAITLISTED' AND seat_mode IS DISTINCT FROM mode
       AND (seat_mode IS NULL OR seat_mode IN ('ONSITE', 'ONLINE')) AND (meanwhile_number IS NULL OR mode = 'ONSITE'))
   OR (status = 'CANCELLED' AND seat_mode IS NULL AND meanwhile_number IS NULL)`,
)
export class Registration extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'registrations_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @ForeignKey(() => Person, { name: 'registrations_person_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Field(() => AttendanceMode, { description: 'How this person wants to take part.' })
  @Column('text')
  mode!: AttendanceMode;

  @Field(() => RegistrationStatus)
  @Column('text')
  status!: RegistrationStatus;

  @Field(() => AttendanceMode, {
    nullable: true,
    description: 'The seat that is held now: the wished one, the other one while waiting, or none.',
  })
  @Column('text', { nullable: true })
  seatMode!: AttendanceMode | null;

  /** The place in the order of arrival at this meeting; joining a line, again or another one, gives a new number. */
  @Column('integer')
  number!: number;

  /** The place in the online line of somebody who waits for the room and wants to take part online meanwhile. */
  @Column('integer', { nullable: true })
  meanwhileNumber!: number | null;

  /** Rises with every change: a mail about an older one does not leave any more. */
  @Column('integer')
  revision!: number;

  /** What is shown at the door; the database draws it (see attendance/check-in-code.ts). Absent until it was read. */
  @Column({ type: 'text', default: () => 'new_check_in_code()', insert: false, update: false })
  checkInCode?: string;

  /** True while this person takes part, or waits to. */
  get isActive(): boolean {
    return this.status !== RegistrationStatus.CANCELLED;
  }

  /** True for somebody who waits for the room and takes part online, or wants to, in the meantime. */
  @Field(() => Boolean)
  get onlineMeanwhile(): boolean {
    return (
      this.status === RegistrationStatus.WAITLISTED &&
      this.mode === AttendanceMode.ONSITE &&
      (this.seatMode === AttendanceMode.ONLINE || this.meanwhileNumber !== null)
    );
  }
}
