import type { ScheduledReminderFragment } from '../mail/mails.generated';

/** The next reminder for somebody with a seat of this kind; null when none is still to come. */
export function nextReminder(
  moments: readonly ScheduledReminderFragment[],
  seatMode: string,
  now: number,
): Date | null {
  const next = moments.find(({ mode, dueAt }) => (!mode || mode === seatMode) && Date.parse(dueAt) > now);
  return next ? new Date(next.dueAt) : null;
}
