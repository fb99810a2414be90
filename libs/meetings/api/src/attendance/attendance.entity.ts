import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { AttendanceMode } from '../meeting/meeting.enums';
import { Registration } from '../registration/registration.entity';

/** How we know that somebody was there. */
export enum AttendanceProof {
  CODE = 'CODE',
  NAME = 'NAME',
  LINK = 'LINK',
}
registerEnumType(AttendanceProof, {
  name: 'AttendanceProof',
  valuesMap: {
    CODE: { description: 'The code of the confirmation, scanned or typed.' },
    NAME: { description: 'Ticked off by a host.' },
    LINK: { description: 'Went online through the link of the portal.' },
  },
});

/** That somebody was really there; once for each registration, the first arrival counts. */
@Entity('attendances')
@ObjectType()
@Unique('attendances_once', ['registrationId'])
@Check('attendances_mode', `mode IN ('ONSITE', 'ONLINE')`)
@Check('attendances_how', `how IN ('CODE', 'NAME', 'LINK')`)
export class Attendance extends BaseEntity {
  @ForeignKey(() => Registration, { name: 'attendances_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @Field(() => AttendanceMode, { description: 'Where they were, also when they had registered otherwise.' })
  @Column('text')
  mode!: AttendanceMode;

  @Field(() => Date)
  @Column('timestamptz')
  arrivedAt!: Date;

  @Field(() => AttendanceProof)
  @Column('text')
  how!: AttendanceProof;

  /** Who ticked the name or scanned the code; null for who came in by themselves. */
  @Column('uuid', { nullable: true })
  byPersonId!: string | null;
}
