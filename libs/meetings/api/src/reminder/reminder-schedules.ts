import { Injectable } from '@nestjs/common';
import { loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type ScheduledReminder, usualReminders } from './reminder-schedule';
import { ReminderSchedule } from './reminder-schedule.entity';

/** A schedule as it is read: version 0 is what is usual, that nobody chose. */
export interface StandingSchedule {
  readonly version: number;
  readonly moments: readonly ScheduledReminder[];
}

export const usualSchedule: StandingSchedule = { version: 0, moments: usualReminders };

/** When meetings remind: read for many at once, and taken along to a copy. */
@Injectable()
export class ReminderSchedules {
  constructor(private readonly db: DataSource) {}

  readonly byMeeting = loader<string, StandingSchedule>(
    (meetingIds) => this.chosen(this.db.manager, meetingIds),
    usualSchedule,
  );

  /** The schedules that were chosen, by meeting. */
  async chosen(tx: EntityManager, meetingIds: readonly string[]): Promise<Map<string, StandingSchedule>> {
    const rows = await tx.findBy(ReminderSchedule, { meetingId: In([...meetingIds]) });
    return new Map(rows.map((row) => [row.meetingId, row]));
  }

  /** The schedule of a meeting: its own, or the usual one. */
  async of(tx: EntityManager, meetingId: string): Promise<StandingSchedule> {
    return (await this.chosen(tx, [meetingId])).get(meetingId) ?? usualSchedule;
  }

  /** Gives a new meeting the schedule of another; a meeting that does as usual has nothing to give. */
  async copy(tx: EntityManager, fromMeetingId: string, toMeetingId: string): Promise<void> {
    const { version, moments } = await this.of(tx, fromMeetingId);
    if (version > 0) await this.write(tx, toMeetingId, { version: 1, moments });
  }

  /** Puts a schedule in the place of the one that stood. */
  async write(tx: EntityManager, meetingId: string, schedule: StandingSchedule): Promise<void> {
    await tx.upsert(
      ReminderSchedule,
      Object.assign(new ReminderSchedule(), {
        meetingId,
        version: schedule.version,
        moments: [...schedule.moments],
        updatedAt: new Date(),
      }),
      ['meetingId'],
    );
  }
}
