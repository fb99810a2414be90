import { daysBefore } from '@verbonden/shared/kernel';

/** A reminder that goes to everybody with a seat. */
export interface ReminderMoment {
  readonly before: 'WEEK' | 'DAY' | 'HOUR';
  readonly at: Date;
}

/** When the reminders of a meeting leave, as the mails are planned: by the Dutch clock, also across a clock change. */
export function reminderMoments(startsAt: Date): readonly ReminderMoment[] {
  return [
    { before: 'WEEK', at: daysBefore(startsAt, 7) },
    { before: 'DAY', at: daysBefore(startsAt, 1) },
    { before: 'HOUR', at: new Date(startsAt.getTime() - 3_600_000) },
  ];
}

/** The next reminder that is still to come; null when none is. */
export function nextReminder(startsAt: Date, now: Date): Date | null {
  return reminderMoments(startsAt).find(({ at }) => at > now)?.at ?? null;
}
