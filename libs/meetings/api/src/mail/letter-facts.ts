import type { MailFact } from '@verbonden/notifications/api';
import { type Locale, text, type Text, writeDate, writeWhen } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { writtenCode } from '../attendance/check-in-code';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';
import type { Letter } from './letter';

/** "woensdag 24 maart", with the year when it is another one than now. */
export function writtenDay(moment: Date, now: Date): Text {
  const year = / \d{4}$/;
  const short = (locale: Locale): string => {
    const day = writeDate(moment, locale);
    return year.exec(day)?.[0] === year.exec(writeDate(now, locale))?.[0] ? day.replace(year, '') : day;
  };
  return text(short('nl'), short('en'));
}

/** "woensdag 24 maart 2027, 13.30 – 17.00 uur (Nederlandse tijd)". */
export function writtenWhen(from: Date, to: Date): Text {
  return text(`${writeWhen(from, to, 'nl')} (Nederlandse tijd)`, `${writeWhen(from, to, 'en')} (Dutch time)`);
}

/** The title in both languages. */
export function writtenTitle(meeting: Meeting): Text {
  return text(meeting.titleIn('nl'), meeting.titleIn('en'));
}

/** Where the links of one letter lead; each is the person's own. */
export interface LetterPlaces {
  /** The portal's way in to the online part: never the join address itself (C23). */
  readonly online: string;
  /** The page with the QR code for the door. */
  readonly code: string;
}

/** When, how and where, as it holds for this person: the place and the code for the room, the link for an online seat. */
export function letterFacts(
  { meeting, registration, position, held, mail }: Letter,
  places: LetterPlaces,
): MailFact[] {
  const locale = mail.locale;
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const facts: MailFact[] = [
    {
      label: say('Wanneer', 'When'),
      value: writtenWhen(meeting.startsAt, meeting.endsAt)[locale],
    },
  ];
  if (meeting.status === MeetingStatus.CANCELLED || !registration.isActive) return facts;
  if (registration.status === RegistrationStatus.WAITLISTED) {
    const line = registration.mode === AttendanceMode.ONSITE ? say('voor de zaal', 'for the room') : 'online';
    facts.push({
      label: say('Wachtlijst', 'Waiting list'),
      value: position === null ? line : `${line}, ${say('nummer', 'number')} ${position}`,
    });
  }
  if (registration.seatMode === AttendanceMode.ONSITE) {
    facts.push(...roomFacts(meeting, say), ...codeFacts(registration, places.code, say));
  }
  if (registration.seatMode === AttendanceMode.ONLINE) {
    facts.push(...onlineFacts(meeting, places.online, say));
  }
  facts.push(
    ...held.map((each) => ({
      label: say('Je sessie', 'Your session'),
      value: [each.titleIn(locale), each.room].filter(Boolean).join(', '),
    })),
  );
  return facts;
}

function roomFacts(meeting: Meeting, say: (nl: string, en: string) => string): MailFact[] {
  const place = [meeting.venueName, meeting.venueRoom, meeting.venueAddress].filter(Boolean).join(', ');
  return [
    { label: say('Hoe', 'How'), value: say('In de zaal', 'In the room') },
    { label: say('Waar', 'Where'), value: place || say('Dat volgt per mail', 'This follows by mail') },
    ...(meeting.venueRoute ? [{ label: say('Route', 'Getting there'), value: meeting.venueRoute }] : []),
    ...(meeting.venueAccessibility
      ? [{ label: say('Toegankelijkheid', 'Access'), value: meeting.venueAccessibility }]
      : []),
  ];
}

/** The code to read aloud or type, and a page with its QR code: pictures in mail are often blocked. */
function codeFacts(
  { checkInCode }: Registration,
  url: string,
  say: (nl: string, en: string) => string,
): MailFact[] {
  if (!checkInCode) return [];
  return [
    { label: say('Code voor de deur', 'Code for the door'), value: writtenCode(checkInCode) },
    { label: say('Liever scannen', 'Rather scan'), value: say('Toon je QR-code', 'Show your QR code'), url },
  ];
}

function onlineFacts({ joinUrl }: Meeting, url: string, say: (nl: string, en: string) => string): MailFact[] {
  return [
    { label: say('Hoe', 'How'), value: 'Online' },
    joinUrl
      ? { label: say('Link', 'Link'), value: say('Doe online mee', 'Join online'), url }
      : { label: say('Link', 'Link'), value: say('Die krijg je nog per mail', 'You will get it by mail') },
    ...(joinUrl
      ? [
          {
            label: say('Open', 'Open'),
            value: say('vanaf een kwartier voor het begin', 'from a quarter of an hour before the start'),
          },
        ]
      : []),
  ];
}
