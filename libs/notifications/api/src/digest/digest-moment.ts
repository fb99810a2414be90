import { dayAfter, dutchDay, momentFromDutch } from '@verbonden/shared/kernel';
import { type DigestRhythm, MailRhythm } from '../preference/mail-rhythm';

/** The hour at which overviews leave, as the clock on the wall says in the Netherlands. */
export const morning = '07:30';

/** The morning of a day of the calendar; clocks change at night, so it is there on every day. */
export function morningOf(day: string): Date {
  return momentFromDutch(`${day}T${morning}`) as Date;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** When the next overview of a rhythm leaves: after `now`, and never in a weekend. */
export function nextDigest(rhythm: DigestRhythm, now: Date): Date {
  let day = dutchDay(now);
  while (!isDigestDay(rhythm, day) || morningOf(day) <= now) day = dayAfter(day, 1);
  return morningOf(day);
}

function isDigestDay(rhythm: DigestRhythm, day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday > 5) return false;
  if (rhythm === MailRhythm.DAILY) return true;
  if (rhythm === MailRhythm.WEEKLY) return weekday === 1;
  const date = Number(day.slice(8));
  return date === 1 || (weekday === 1 && date <= 3);
}
