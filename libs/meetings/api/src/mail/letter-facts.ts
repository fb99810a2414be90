import type { MailFact } from '@verbonden/notifications/api';
import { type Locale, text, type Text, writeDate, writeWhen } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { RegistrationStatus } from '../registration/registration.entity';
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

/** When, how and where, as it holds for this person; the place for the room, the link for an online seat only. */
export function letterFacts({ meeting, registration, position, held, mail }: Letter): MailFact[] {
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
  if (registration.seatMode === AttendanceMode.ONSITE) facts.push(...roomFacts(meeting, say));
  if (registration.seatMode === AttendanceMode.ONLINE) facts.push(...onlineFacts(meeting, say));
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

function onlineFacts({ joinUrl }: Meeting, say: (nl: string, en: string) => string): MailFact[] {
  return [
    { label: say('Hoe', 'How'), value: 'Online' },
    joinUrl
      ? { label: say('Link', 'Link'), value: joinUrl, url: joinUrl }
      : { label: say('Link', 'Link'), value: say('Die krijg je nog per mail', 'You will get it by mail') },
  ];
}
