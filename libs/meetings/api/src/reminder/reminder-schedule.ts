import { daysBefore } from '@verbonden/shared/kernel';
import type { AttendanceMode } from '../meeting/meeting.enums';

/** In what the distance to the start is counted. */
export enum ReminderUnit {
  DAYS = 'DAYS',
  HOURS = 'HOURS',
  MINUTES = 'MINUTES',
}

/** One reminder of a schedule: how long before the start, to whom, and what stands in front of the usual words. */
export interface ScheduledReminder {
  readonly amount: number;
  readonly unit: ReminderUnit;
  /** Null: to the room and to online. */
  readonly mode: AttendanceMode | null;
  readonly textNl: string | null;
  readonly textEn: string | null;
}

/** A reminder with its name and the moment to leave. */
export interface DueReminder {
  readonly name: string;
  readonly dueAt: Date;
  readonly reminder: ScheduledReminder;
}

/** What a meeting does for which nobody chose otherwise: a week, a day and an hour before. */
export const usualReminders: readonly ScheduledReminder[] = [
  usual(7, ReminderUnit.DAYS),
  usual(1, ReminderUnit.DAYS),
  usual(1, ReminderUnit.HOURS),
];

/**
 * "7d", "1h", "30m": a reminder is its distance. So who got the one of a week before does not get it again, however
 * often the schedule is changed; another distance is another reminder.
 */
export function nameOf({ amount, unit }: Pick<ScheduledReminder, 'amount' | 'unit'>): string {
  return `${amount}${unit.charAt(0).toLowerCase()}`;
}

/** Days are counted on the Dutch wall clock, also across a clock change; hours and minutes by the stopwatch (P8). */
export function dueBefore(
  { amount, unit }: Pick<ScheduledReminder, 'amount' | 'unit'>,
  startsAt: Date,
): Date {
  if (unit === ReminderUnit.DAYS) return daysBefore(startsAt, amount);
  return new Date(startsAt.getTime() - amount * (unit === ReminderUnit.HOURS ? 3_600_000 : 60_000));
}

/** The reminders for somebody with a seat of this kind, from the earliest to the last. */
export function remindersFor(
  schedule: readonly ScheduledReminder[],
  seatMode: AttendanceMode,
  startsAt: Date,
): DueReminder[] {
  return schedule
    .filter(({ mode }) => mode === null || mode === seatMode)
    .map((reminder) => ({ name: nameOf(reminder), dueAt: dueBefore(reminder, startsAt), reminder }))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** How many minutes before, when no clock changes in between. */
export function minutesOf({ amount, unit }: Pick<ScheduledReminder, 'amount' | 'unit'>): number {
  return amount * { DAYS: 1440, HOURS: 60, MINUTES: 1 }[unit];
}

function usual(amount: number, unit: ReminderUnit): ScheduledReminder {
  return { amount, unit, mode: null, textNl: null, textEn: null };
}
