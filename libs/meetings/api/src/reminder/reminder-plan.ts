import type { AttendanceMode } from '../meeting/meeting.enums';
import {
  type DueReminder,
  minutesOf,
  nameOf,
  remindersFor,
  type ScheduledReminder,
  usualReminders,
} from './reminder-schedule';

/** From so many minutes before, a reminder goes first: it says that we begin (P9). */
const soonFrom = 120;

/**
 * The kinds of mail that remind. The usual three have one of their own; every other distance is one of the last two,
 * with its name in the mail's payload.
 */
export const reminderKinds = [
  'meetings.reminder-7d',
  'meetings.reminder-1d',
  'meetings.reminder-1h',
  'meetings.reminder',
  'meetings.reminder-soon',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const usualNames = new Set(usualReminders.map(nameOf));

/** True for the kinds that say that we begin, and go before all other mail. */
export function isSoon(kind: ReminderKind): boolean {
  return kind === 'meetings.reminder-1h' || kind === 'meetings.reminder-soon';
}

/** The kind of mail of a reminder. */
export function reminderKindOf(reminder: Pick<ScheduledReminder, 'amount' | 'unit'>): ReminderKind {
  const name = nameOf(reminder);
  if (usualNames.has(name)) return `meetings.reminder-${name}` as ReminderKind;
  return minutesOf(reminder) <= soonFrom ? 'meetings.reminder-soon' : 'meetings.reminder';
}

/** Which reminder a planned mail is: named in its payload, or by its kind. */
export function reminderNameOf(mail: {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}): string {
  const { reminder } = mail.payload;
  return typeof reminder === 'string' ? reminder : mail.kind.replace('meetings.reminder-', '');
}

/** Whom it is about: when the meeting begins and the seat that is held. */
export interface Reminded {
  readonly startsAt: Date;
  readonly seatMode: AttendanceMode;
}

/**
 * Which reminders are still to come. A moment that has passed is not planned: whoever registers the day before gets no
 * "in a week".
 * @param unsent names of reminders that this person should have had and that have not left. The nearest one whose moment
 * now lies in the past leaves at once; earlier ones are overtaken by it (P7).
 */
export function planReminders(
  schedule: readonly ScheduledReminder[],
  { startsAt, seatMode }: Reminded,
  now: Date,
  unsent: ReadonlySet<string> = new Set(),
): readonly DueReminder[] {
  if (startsAt <= now) return [];
  const reminders = remindersFor(schedule, seatMode, startsAt);
  const missed = reminders.findLast(({ dueAt }) => dueAt <= now);
  const toCome = reminders.filter(({ dueAt }) => dueAt > now);
  return missed && unsent.has(missed.name) ? [{ ...missed, dueAt: now }, ...toCome] : toCome;
}

/**
 * Whether a reminder still fits at the moment it leaves: null, or why not. It is overtaken when the next one has come,
 * or the meeting itself.
 */
export function whyNotRemind(
  schedule: readonly ScheduledReminder[],
  { startsAt, seatMode }: Reminded,
  name: string,
  now: Date,
): 'NOT_IN_SCHEDULE' | 'OVERTAKEN' | null {
  const reminders = remindersFor(schedule, seatMode, startsAt);
  const place = reminders.findIndex((each) => each.name === name);
  if (place < 0) return 'NOT_IN_SCHEDULE';
  return now >= (reminders[place + 1]?.dueAt ?? startsAt) ? 'OVERTAKEN' : null;
}
