import { daysBefore } from '@verbonden/shared/kernel';

/** The reminders, from the earliest to the last. */
export const reminderKinds = [
  'meetings.reminder-7d',
  'meetings.reminder-1d',
  'meetings.reminder-1h',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A reminder and the moment to leave. */
export interface ReminderMoment {
  readonly kind: ReminderKind;
  readonly dueAt: Date;
}

/**
 * When the reminders of a meeting leave: a week and a day before at the same time on the Dutch wall clock, also across
 * a clock change, and sixty minutes before (P8).
 */
export function reminderMoments(startsAt: Date): readonly ReminderMoment[] {
  return [
    { kind: 'meetings.reminder-7d', dueAt: daysBefore(startsAt, 7) },
    { kind: 'meetings.reminder-1d', dueAt: daysBefore(startsAt, 1) },
    { kind: 'meetings.reminder-1h', dueAt: new Date(startsAt.getTime() - 3_600_000) },
  ];
}

/**
 * Which reminders are still to come. A moment that has passed is not planned: whoever registers the day before gets no
 * "in a week".
 * @param unsent kinds that had not left when the meeting moved. The nearest one whose moment now lies in the past leaves
 * at once; earlier ones are overtaken by it (P7).
 */
export function planReminders(
  startsAt: Date,
  now: Date,
  unsent: ReadonlySet<string> = new Set(),
): readonly ReminderMoment[] {
  if (startsAt <= now) return [];
  const moments = reminderMoments(startsAt);
  const missed = moments.findLast(({ dueAt }) => dueAt <= now);
  const toCome = moments.filter(({ dueAt }) => dueAt > now);
  return missed && unsent.has(missed.kind) ? [{ kind: missed.kind, dueAt: now }, ...toCome] : toCome;
}

/** True when a reminder that leaves late is overtaken by the next one, or by the meeting itself. */
export function isOvertaken(kind: ReminderKind, startsAt: Date, now: Date): boolean {
  const next = reminderMoments(startsAt)[reminderKinds.indexOf(kind) + 1]?.dueAt ?? startsAt;
  return now >= next;
}
