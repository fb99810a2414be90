import { Temporal } from 'temporal-polyfill';
import type { Locale } from './text';

/** The clock on the wall for everybody in the network. */
export const dutchZone = 'Europe/Amsterdam';

/** Why a local time cannot be used: it does not exist, or it exists twice (the night the clock changes). */
export type LocalTimeProblem = 'UNREADABLE' | 'IMPOSSIBLE' | 'TWICE';

/**
 * Reads a Dutch local time ("2027-03-24T13:30") as a moment.
 * A time in the hour that the clock skips is refused, one in the hour that comes twice must be chosen (P8).
 */
export function momentFromDutch(local: string): Date | LocalTimeProblem {
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return 'UNREADABLE';
  }
  const earlier = plain.toZonedDateTime(dutchZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(dutchZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds);
  return earlier.toPlainDateTime().equals(plain) ? 'TWICE' : 'IMPOSSIBLE';
}

/** The Dutch wall clock at a moment, as "2027-03-24T13:30". */
export function dutchFromMoment(moment: Date): string {
  return zoned(moment).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The day of a moment on the Dutch calendar, as "2027-03-24". */
export function dutchDay(moment: Date): string {
  return zoned(moment).toPlainDate().toString();
}

/** The same wall-clock time a number of days earlier: "7 days before" stays at 13.30, also across a clock change. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(zoned(moment).subtract({ days }).epochMilliseconds);
}

/** "woensdag 24 maart 2027" or "Wednesday 24 March 2027". */
export function writeDate(moment: Date, locale: Locale): string {
  const written = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return written.format(moment).replace(',', '');
}

/** "24 mrt 2027" or "24 Mar 2027", for narrow places. */
export function writeShortDate(moment: Date, locale: Locale): string {
  return formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
}

/** "13.30 uur" or "13:30" (Dutch time). */
export function writeTime(moment: Date, locale: Locale): string {
  return locale === 'nl' ? `${clockFace(moment, '.')} uur` : clockFace(moment, ':');
}

/** "13.30 – 17.00 uur" or "13:30 – 17:00". */
export function writeTimes(from: Date, to: Date, locale: Locale): string {
  return locale === 'nl'
    ? `${clockFace(from, '.')} – ${clockFace(to, '.')} uur`
    : `${clockFace(from, ':')} – ${clockFace(to, ':')}`;
}

/** "woensdag 24 maart 2027, 13.30 – 17.00 uur"; over midnight both days are written. */
export function writeWhen(from: Date, to: Date, locale: Locale): string {
  return zoned(from).toPlainDate().equals(zoned(to).toPlainDate())
    ? `${writeDate(from, locale)}, ${writeTimes(from, to, locale)}`
    : `${writeDate(from, locale)}, ${writeTime(from, locale)} – ${writeDate(to, locale)}, ${writeTime(to, locale)}`;
}

/** A day of the calendar, "2027-03-24": "woensdag 24 maart 2027" or "Wednesday 24 March 2027". */
export function writeDay(day: string, locale: Locale): string {
  return writeDate(atNoon(day), locale);
}

/** Two days of the calendar as a period: "1 tot en met 7 juni 2027", "1 to 7 June 2027"; one day is that day. */
export function writePeriod(first: string, last: string, locale: Locale): string {
  const until = locale === 'nl' ? ' tot en met ' : ' to ';
  const whole = (day: string) =>
    formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(atNoon(day));
  if (first === last) return whole(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const begin = isOneMonth
    ? String(Number(first.slice(8)))
    : isOneYear
      ? formatter(locale, { day: 'numeric', month: 'long' }).format(atNoon(first))
      : whole(first);
  return `${begin}${until}${whole(last)}`;
}

const monthNames = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

/** A day as it is typed: "2027-06-01" is "1-6-2027". */
export function dayAsTyped(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
}

/**
 * Reads a date as people type it: "24-3-2027", "24/3/27", "2027-03-24", "24 mrt", "woensdag 24 maart 2027".
 * Without a year it is the first such day from today on.
 * @returns "2027-03-24", or null when it is no date
 */
export function readDate(typed: string, today: Date): string | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+dag\s+/, '')
    .replace(/[.,]/g, ' ')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = words.split(/[\s/-]+/);
  const day = Number(parts[0]);
  const month = /^\d+$/.test(parts[1] ?? '')
    ? Number(parts[1])
    : monthNames.findIndex((names) => names.includes(parts[1] ?? '')) + 1;
  if (!Number.isInteger(day) || month < 1 || parts.length > 3) return null;
  if (parts[2] !== undefined) {
    if (!/^(\d{2}|\d{4})$/.test(parts[2])) return null;
    return plainDate(Number(parts[2]) + (parts[2].length === 2 ? 2000 : 0), month, day);
  }
  const now = zoned(today).toPlainDate();
  const thisYear = plainDate(now.year, month, day);
  return thisYear && thisYear >= now.toString() ? thisYear : plainDate(now.year + 1, month, day);
}

/** Reads a time as people type it: "13:30", "13.30 uur", "9u15", "1330". @returns "13:30", or null when it is no time */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.u]?([0-5]\d))?\s*(?:uur|u)?$/.exec(typed.trim().toLowerCase());
  if (!match || Number(match[1]) > 23) return null;
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** A moment that is on that day in the Netherlands, whatever the clock there does. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function plainDate(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function zoned(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(dutchZone);
}

function clockFace(moment: Date, separator: string): string {
  const { hour, minute } = zoned(moment);
  return `${String(hour).padStart(2, '0')}${separator}${String(minute).padStart(2, '0')}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    ...options,
    timeZone: dutchZone,
  });
  formatters.set(key, made);
  return made;
}
