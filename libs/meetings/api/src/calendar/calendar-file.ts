import type { Locale } from '@verbonden/shared/kernel';
import { calendarOf, calendarTimes, utc } from '@verbonden/shared/server';
import { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import type { Registration } from '../registration/registration.entity';

/** Somebody in a calendar entry. */
export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
}

/** What an entry needs besides the meeting. */
export interface CalendarSurroundings {
  /** The host of the portal: the right side of every UID. */
  readonly host: string;
  /** The portal's page of the meeting. */
  readonly url: string;
  readonly organizer: CalendarPerson;
  readonly locale: Locale;
}

/**
 * The calendar file of somebody's registration (RFC 5545, RFC 5546): one UID for life, a sequence that rises with the
 * meeting and with the registration, the place by the seat that is held. The portal's way in stands only in the entry of an
 * online seat, the join address in none: calendars are shared.
 */
export function registrationCalendar(
  meeting: Meeting,
  registration: Registration,
  attendee: CalendarPerson,
  method: 'REQUEST' | 'CANCEL',
  around: CalendarSurroundings & { readonly onlineUrl: string },
): string {
  const cancelled = method === 'CANCEL';
  return fileOf(ICalCalendarMethod[method], meeting, around, {
    id: `${registration.id}@${around.host}`,
    sequence: meeting.sequence + registration.revision,
    stamp: utc(later(meeting.updatedAt, registration.updatedAt)),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: registration.seatMode && placeFor(meeting, registration.seatMode, around),
    attendees: [
      {
        name: asParameter(attendee.name),
        email: attendee.address,
        status: cancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
}

/** A name beside an address: nothing is escaped in a parameter (RFC 5545, 3.2), so what readers take for an end goes. */
function asParameter(name: string): string {
  return name.replace(/["\\\s]+/g, ' ').trim();
}

/** The calendar file of a published meeting for anybody: without join address (RFC 5546, 3.2.1). */
export function meetingCalendar(meeting: Meeting, around: CalendarSurroundings): string {
  return fileOf(ICalCalendarMethod.PUBLISH, meeting, around, publicTraits(meeting, around.host));
}

/** The same for several published meetings in one file, each with the UID that it has in a file of its own. */
export function meetingsCalendar(
  meetings: readonly { readonly meeting: Meeting; readonly around: CalendarSurroundings }[],
  locale: Locale,
): string {
  return calendarOf(
    { method: ICalCalendarMethod.PUBLISH },
    locale,
    meetings.map(({ meeting, around }) => eventOf(meeting, around, publicTraits(meeting, around.host))),
  );
}

/** What the entry of a meeting says to anybody: the place is the venue, or only that it is online. */
export function publicTraits(meeting: Meeting, host: string): Omit<ICalEventData, 'start'> {
  const cancelled = meeting.status === MeetingStatus.CANCELLED;
  const words = meeting.offers(AttendanceMode.ONSITE) ? venueOf(meeting) : null;
  return {
    id: `${meeting.id}@${host}`,
    sequence: meeting.sequence,
    stamp: utc(meeting.updatedAt),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: words ?? 'Online',
  };
}

/** Where somebody with this seat is to be. */
function placeFor(
  meeting: Meeting,
  seat: AttendanceMode,
  { locale, onlineUrl }: { readonly locale: Locale; readonly onlineUrl: string },
): string {
  if (seat === AttendanceMode.ONSITE) return venueOf(meeting);
  if (meeting.joinUrl) return onlineUrl;
  return locale === 'nl' ? 'Online (de link volgt)' : 'Online (the link follows)';
}

/** Where the room is, on one line. */
export function venueOf(meeting: Meeting): string {
  return [meeting.venueName, meeting.venueRoom, meeting.venueAddress].filter(Boolean).join(', ');
}

function fileOf(
  method: ICalCalendarMethod,
  meeting: Meeting,
  around: CalendarSurroundings,
  traits: Omit<ICalEventData, 'start'>,
): string {
  return calendarOf({ method }, around.locale, [eventOf(meeting, around, traits)]);
}

/** A meeting as an entry; `traits` says whose it is and how it stands. */
export function eventOf(
  meeting: Meeting,
  around: CalendarSurroundings,
  traits: Omit<ICalEventData, 'start'>,
): ICalEventData {
  return {
    ...calendarTimes(meeting.startsAt, meeting.endsAt),
    summary: meeting.titleIn(around.locale),
    description: `${meeting.leadIn(around.locale)}\n\n${around.url}`.trim(),
    url: around.url,
    organizer: { name: asParameter(around.organizer.name), email: around.organizer.address },
    ...traits,
  };
}

/** The later of two moments. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
