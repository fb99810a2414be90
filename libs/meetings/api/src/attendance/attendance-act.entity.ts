import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Registration } from '../registration/registration.entity';

/**
 * Something a host did at the door, for ever. Its id is made by who acts, so that an act that is sent again after a lost
 * answer is one act.
 */
@Entity('attendance_acts')
@Index('attendance_acts_registration', ['registrationId'])
@Check('attendance_acts_what', `what IN ('IN', 'OUT')`)
export class AttendanceAct {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Registration, { name: 'attendance_acts_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @Column('text')
  what!: 'IN' | 'OUT';

  @Column('uuid', { nullable: true })
  byPersonId!: string | null;

  @Column('timestamptz')
  at!: Date;
}
