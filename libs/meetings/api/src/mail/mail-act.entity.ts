import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/** What a coordinator did with the mail of a meeting. */
export enum MailActKind {
  SCHEDULE_SET = 'SCHEDULE_SET',
  PAUSED = 'PAUSED',
  RESUMED = 'RESUMED',
  RESENT = 'RESENT',
  TESTED = 'TESTED',
}
registerEnumType(MailActKind, { name: 'MeetingMailActKind' });

/** That somebody did something with the mail of a meeting: who, when and what. Written, never changed. */
@Entity('meeting_mail_acts')
@ObjectType('MeetingMailAct')
@Index('meeting_mail_acts_meeting', ['meetingId', 'id'])
@Check('meeting_mail_acts_what', `what IN ('SCHEDULE_SET', 'PAUSED', 'RESUMED', 'RESENT', 'TESTED')`)
export class MailAct {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string = newId();

  @ForeignKey(() => Meeting, { name: 'meeting_mail_acts_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field(() => MailActKind)
  @Column('text')
  what!: MailActKind;

  @Field(() => Int, {
    nullable: true,
    description: 'How many: mails that were sent again, reminders that were set.',
  })
  @Column('integer', { nullable: true })
  count!: number | null;

  /** Null when this person is not in the network any more. */
  @ForeignKey(() => Person, { name: 'meeting_mail_acts_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  byPersonId!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  at!: Date;
}
