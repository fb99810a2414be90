import type { Locale } from '@verbonden/shared/kernel';
import { calendarOf, refreshSeconds, utc } from '@verbonden/shared/server';
import { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';
import { type CalendarSurroundings, eventOf, later, publicTraits, venueOf } from './calendar-file';

/** A registration with its meeting, as a personal feed shows it. */
export interface FeedEntry {
  readonly meeting: Meeting;
  readonly registration: Registration;
}

/** What stands around a meeting in a feed; `onlineUrl` is the portal's own way in. */
export interface FeedSurroundings extends CalendarSurroundings {
  readonly onlineUrl: string;
}

/**
 * The meetings of the network as a calendar that is looked at again and again. What was cancelled stays and says so:
 * many calendars do not show STATUS, so the title says it too.
 */
export function networkFeed(
  meetings: readonly Meeting[],
  around: (meeting: Meeting) => FeedSurroundings,
  locale: Locale,
): string {
  const name = locale === 'nl' ? 'Bijeenkomsten van het netwerk' : 'Meetings of the network';
  return feed(
    name,
    locale,
    meetings.map((meeting) => {
      const here = around(meeting);
      return eventOf(meeting, here, {
        ...publicTraits(meeting, here.host),
        summary: titled(meeting, locale, null),
      });
    }),
  );
}

/**
 * Somebody's own meetings. Each entry has the UID of the entry in the mails, so a calendar that knows both shows one.
 * A secret address leaks more easily than a mail: the join address is not in it, the portal's own way in is.
 */
export function personalFeed(
  entries: readonly FeedEntry[],
  around: (meeting: Meeting) => FeedSurroundings,
  locale: Locale,
): string {
  const name = locale === 'nl' ? 'Mijn bijeenkomsten (Verbonden)' : 'My meetings (Verbonden)';
  return feed(
    name,
    locale,
    entries.map((entry) => personalEvent(entry, around(entry.meeting), locale)),
  );
}

function feed(name: string, locale: Locale, events: readonly ICalEventData[]): string {
  return calendarOf({ method: ICalCalendarMethod.PUBLISH, name, ttl: refreshSeconds }, locale, events);
}

function personalEvent(
  { meeting, registration }: FeedEntry,
  around: FeedSurroundings,
  locale: Locale,
): ICalEventData {
  const online = registration.seatMode === AttendanceMode.ONLINE;
  const waiting = registration.status === RegistrationStatus.WAITLISTED;
  const cancelled = meeting.status === MeetingStatus.CANCELLED;
  const url = online && !cancelled ? around.onlineUrl : around.url;
  return eventOf(meeting, around, {
    id: `${registration.id}@${around.host}`,
    sequence: meeting.sequence + registration.revision,
    stamp: utc(later(meeting.updatedAt, registration.updatedAt)),
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : registration.seatMode
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
    summary: titled(meeting, locale, registration),
    location: online ? 'Online' : venueOf(meeting),
    description: [
      ...(cancelled && meeting.cancelledReason ? [meeting.cancelledReason] : []),
      ...(waiting && !cancelled ? [waitingWords(registration, locale)] : []),
      meeting.leadIn(locale),
      url,
    ]
      .filter(Boolean)
      .join('\n\n'),
    url,
  });
}

/** The title with what matters most in front of it. */
function titled(meeting: Meeting, locale: Locale, registration: Registration | null): string {
  const title = meeting.titleIn(locale);
  if (meeting.status === MeetingStatus.CANCELLED) {
    return locale === 'nl' ? `Gaat niet door: ${title}` : `Cancelled: ${title}`;
  }
  if (registration && !registration.seatMode) {
    return locale === 'nl' ? `Wachtlijst: ${title}` : `Waiting list: ${title}`;
  }
  return title;
}

function waitingWords({ seatMode }: Registration, locale: Locale): string {
  if (seatMode) {
    return locale === 'nl'
      ? 'Je wacht op een plek in de zaal. Intussen doe je online mee.'
      : 'You are waiting for a seat in the room. Meanwhile you join online.';
  }
  return locale === 'nl'
    ? 'Je staat op de wachtlijst. Komt er plek, dan krijg je meteen een mail.'
    : 'You are on the waiting list. When there is a seat you will get a mail at once.';
}
