import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import type { ScheduledReminder } from './reminder-schedule';

/**
 * When a meeting reminds, chosen by a coordinator; a meeting without one does as usual. It is one value: read and
 * replaced as a whole, since a reminder is nothing but its distance and its words.
 */
@Entity('reminder_schedules')
@Unique('reminder_schedules_once', ['meetingId'])
export class ReminderSchedule extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'reminder_schedules_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  moments!: ScheduledReminder[];
}
