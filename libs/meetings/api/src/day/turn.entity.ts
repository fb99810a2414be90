import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Registration } from '../registration/registration.entity';

export enum TurnStatus {
  WAITING = 'WAITING',
  SPEAKING = 'SPEAKING',
  DONE = 'DONE',
  SKIPPED = 'SKIPPED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TurnStatus, { name: 'TurnStatus' });

/** Somebody wants to speak, or asks in writing; one at a time each. Whose an anonymous question is, is stored nowhere. */
@Entity('turns')
@ObjectType()
@Unique('turns_number', ['meetingId', 'number'])
@Index('turns_one_each', ['registrationId'], { unique: true, where: `status IN ('WAITING', 'SPEAKING')` })
@Check('turns_mode', `mode IN ('ONSITE', 'ONLINE')`)
@Check('turns_status', `status IN ('WAITING', 'SPEAKING', 'DONE', 'SKIPPED', 'WITHDRAWN')`)
@Check('turns_asked', 'registration_id IS NOT NULL OR question IS NOT NULL')
export class Turn extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'turns_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @ForeignKey(() => Registration, { name: 'turns_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  registrationId!: string | null;

  @Field(() => AttendanceMode, { description: 'Where the hand was raised.' })
  @Column('text')
  mode!: AttendanceMode;

  @Field(() => String, { nullable: true, description: 'What was asked in writing.' })
  @Column('text', { nullable: true })
  question!: string | null;

  @Field(() => TurnStatus)
  @Column('text')
  status!: TurnStatus;

  /** The order in which hands were raised. */
  @Column('integer')
  number!: number;
}
