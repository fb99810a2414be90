import { dutchZone, type Locale } from '@verbonden/shared/kernel';
import ical, { type ICalCalendarData, type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { dutchTimezone } from './dutch-timezone';

/** The media type of a calendar (RFC 5545, 8.1). */
export const calendarType = 'text/calendar; charset=utf-8';
/** How often calendars look again, in seconds (RFC 7986, 5.7). */
export const refreshSeconds = 3600;

/** A calendar with these entries, and the time zone that they are written in. */
export function calendarOf(
  traits: ICalCalendarData,
  locale: Locale,
  events: readonly ICalEventData[],
): string {
  const calendar = ical({
    prodId: { company: 'Verbonden', product: 'Portal', language: locale.toUpperCase() },
    // Only an event has a zone: with one on the calendar, DTSTAMP would be written in it, and it must be UTC (3.8.7.2).
    timezone: { name: null, generator: () => dutchTimezone },
    ...traits,
  });
  for (const event of events) calendar.createEvent(event);
  return calendar.toString().replace(unwritable, '');
}

/** Control characters, which no text of a calendar can hold (RFC 5545, 3.1), and line ends that are none there. */
// eslint-disable-next-line no-control-regex -- these are the characters that must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)|(?<!\r)\n/g;

/** When an entry begins and ends. The generator writes a plain Date with the server's offset; a zoned one is written right. */
export function calendarTimes(from: Date, to: Date): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  const dutch = (moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(dutchZone);
  return { start: dutch(from), end: dutch(to), timezone: dutchZone };
}

/** Stamps are in UTC. */
export function utc(moment: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
}
