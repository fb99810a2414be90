import {
  type Locale,
  writeDate,
  writeShortDate,
  writeTime,
  writeTimes,
  writeWhen,
} from '@verbonden/shared/kernel';
import type { PollChoice } from '@verbonden/shared/web/schema';
import type { Say } from '@verbonden/shared/web';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What an answer is called. */
export function choiceName(choice: PollChoice, say: Say): string {
  return { ONSITE: say('In de zaal'), ONLINE: say('Online'), NO: say('Nee') }[choice];
}

/** "woensdag 24 maart 2027, 13.30 – 17.00 uur". */
export function momentWhen({ startsAt, endsAt }: Times, locale: Locale): string {
  return writeWhen(new Date(startsAt), new Date(endsAt), locale);
}

/** "13.30 – 17.00 uur". */
export function momentTimes({ startsAt, endsAt }: Times, locale: Locale): string {
  return writeTimes(new Date(startsAt), new Date(endsAt), locale);
}

/** "wo 24 mrt, 13.30 uur", above a column. */
export function momentShort({ startsAt }: Times, locale: Locale): string {
  const start = new Date(startsAt);
  const day = writeShortDate(start, locale).replace(/ \d{4}$/, '');
  return `${writeDate(start, locale).slice(0, locale === 'nl' ? 2 : 3)} ${day}, ${writeTime(start, locale)}`;
}

/** Until when answers are taken: "maandag 1 februari 2027, 17.00 uur". */
export function untilWhen(closesAt: string, locale: Locale): string {
  const moment = new Date(closesAt);
  return `${writeDate(moment, locale)}, ${writeTime(moment, locale)}`;
}
