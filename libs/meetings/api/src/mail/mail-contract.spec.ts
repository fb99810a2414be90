import { type PlannedMail, senderOf, shownMail } from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SignedLinks } from '@verbonden/shared/server';
import ICAL from 'ical.js';
import { Surroundings } from '../calendar/surroundings';
import { onlineLinkPath } from '../meeting/addresses';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';
import { usualReminders } from '../reminder/reminder-schedule';
import { aMeeting, aRegistration } from '../testing';
import type { Letter } from './letter';
import { LetterWriter } from './letter-writer';
import { letterKind } from './meeting-letters';

const { ONSITE, ONLINE } = AttendanceMode;
const settings = {
  PUBLIC_URL: 'https://verbonden.example.org',
  MAIL_FROM: 'Verbonden <post@example.org>',
  MAIL_REPLY_TO: undefined,
  SECRET: 'a secret of at least thirty-two characters',
};
const links = new SignedLinks(settings);
const writer = new LetterWriter(links, new Surroundings(settings as never));

function letter(
  kind: string,
  locale: Locale,
  meeting: Meeting,
  registration: Registration,
  payload: PlannedMail['payload'] = {},
): Letter {
  const to = { personId: registration.personId, name: 'Fatma Yıldız', address: 'fatma@example.org', locale };
  const mail = {
    id: registration.id,
    kind,
    locale,
    payload,
    subjectId: registration.id,
  } as unknown as PlannedMail;
  const now = new Date('2027-01-04T09:00:00Z');
  return { mail, meeting, registration, position: null, held: [], schedule: usualReminders, to, now };
}

/** A mail with everything in it, as its reader gets it: both versions as words, and the calendar part. */
function written(kind: string, ...rest: [Locale, Meeting, Registration, PlannedMail['payload']?]) {
  const each = letter(kind, ...rest);
  const content = writer.write(letterKind(kind), each);
  const { text, html } = shownMail(each.mail, content, senderOf(settings));
  // What a reader of the HTML can see or follow: its words, and where its links lead.
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  const words = html
    .replace(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');
  return {
    text,
    html: `${words} ${addresses.join(' ')}`.replaceAll(/\s+/g, ' '),
    ics: content.calendar?.ics,
  };
}

describe('every confirmation says all that somebody needs, in both versions alike', () => {
  const kinds = ['meetings.confirmation', 'meetings.promotion', 'meetings.changed-mode'];
  const readers = kinds.flatMap((kind) =>
    [ONSITE, ONLINE].flatMap((mode) =>
      (['nl', 'en'] as const).map((locale) => [kind, mode, locale] as const),
    ),
  );

  it.each(readers)('%s, %s, in %s', (kind, mode, locale) => {
    const registration = aRegistration({ mode, seatMode: mode });
    const mail = written(kind, locale, aMeeting({ slug: 'lab' }), registration);
    const dutch = locale === 'nl';
    const needed = {
      'weekday, date, time and zone': dutch
        ? 'woensdag 24 maart 2027, 13.30 – 17.00 uur (Nederlandse tijd)'
        : 'Wednesday 24 March 2027, 13:30 – 17:00 (Dutch time)',
      mode: mode === ONLINE ? 'Online' : dutch ? 'In de zaal' : 'In the room',
      'place or link':
        mode === ONLINE
          ? `https://verbonden.example.org${onlineLinkPath(links.token('online', registration.id), locale)}`
          : 'Het Buurthuis, Grote zaal, Voorbeeldstraat 12, Utrecht',
      'a way to leave': '?kies=niet',
      'the page': `https://verbonden.example.org${dutch ? '' : '/en'}/bijeenkomsten/lab`,
      organiser: dutch ? 'het team van Verbonden' : 'the Verbonden team',
    };
    for (const version of [mail.text.replaceAll(/\s+/g, ' '), mail.html]) {
      for (const [what, words] of Object.entries(needed)) {
        expect({ what, isThere: version.includes(words) }).toEqual({ what, isThere: true });
      }
      // The way in is the portal's own; the join address stands in no mail.
      expect(version).not.toContain('geheim-lab');
    }
  });

  it('a place in line says which line, and holds no link or place of a seat that is not there', () => {
    const waiting = aRegistration({ status: RegistrationStatus.WAITLISTED, seatMode: null });
    const { text, ics } = written('meetings.waitlisted', 'nl', aMeeting(), waiting);
    expect(text).toContain('Wachtlijst: voor de zaal');
    expect(text).not.toContain('Voorbeeldstraat');
    expect(ics).toBeUndefined();
  });
});

describe('the calendar part of each mail, read by a parser that did not write it', () => {
  const registration = aRegistration({ revision: 1 });
  const meeting = aMeeting({
    slug: 'lab',
    titleNl: 'Lab; samen, wat "werkt" voor jonge mantelzorgers in het hele land',
  });
  const later = {
    startsAt: new Date('2027-04-07T11:30:00Z'),
    endsAt: new Date('2027-04-07T15:00:00Z'),
    sequence: 1,
  };
  const was = { wasStartsAt: meeting.startsAt.toISOString(), wasEndsAt: meeting.endsAt.toISOString() };
  const left = { status: RegistrationStatus.CANCELLED, seatMode: null, revision: 2 };
  const story: readonly [string, Meeting, Registration, PlannedMail['payload'], string][] = [
    ['meetings.confirmation', meeting, registration, {}, 'REQUEST 2027-03-24T13:30:00'],
    ['meetings.moved', aMeeting({ ...meeting, ...later }), registration, was, 'REQUEST 2027-04-07T13:30:00'],
    [
      'meetings.changed-mode',
      aMeeting({ ...meeting, ...later }),
      aRegistration({ ...registration, mode: ONLINE, seatMode: ONLINE, revision: 2 }),
      {},
      'REQUEST 2027-04-07T13:30:00',
    ],
    [
      'meetings.place-changed',
      aMeeting({ ...meeting, ...later, sequence: 2 }),
      aRegistration({ ...registration, mode: ONLINE, seatMode: ONLINE, revision: 2 }),
      {},
      'REQUEST 2027-04-07T13:30:00',
    ],
    [
      'meetings.left',
      aMeeting({ ...meeting, ...later, sequence: 2 }),
      aRegistration({ ...registration, ...left, revision: 3 }),
      { held: ONLINE, own: true },
      'CANCEL 2027-04-07T13:30:00',
    ],
    [
      'meetings.promotion',
      aMeeting({ ...meeting, ...later, sequence: 2 }),
      aRegistration({ ...registration, revision: 4 }),
      {},
      'REQUEST 2027-04-07T13:30:00',
    ],
    [
      'meetings.cancelled',
      aMeeting({ ...meeting, ...later, sequence: 3, status: MeetingStatus.CANCELLED }),
      aRegistration({ ...registration, revision: 4 }),
      {},
      'CANCEL 2027-04-07T13:30:00',
    ],
  ];

  function read(file: string) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    const event = calendar.getFirstSubcomponent('vevent')!;
    return {
      method: String(calendar.getFirstPropertyValue('method')),
      zone: String(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')),
      value: (name: string): string => String(event.getFirstPropertyValue(name)),
      tzid: event.getFirstProperty('dtstart')?.getParameter('tzid'),
    };
  }

  it.each(story)(
    '%s asks or takes back, in its own zone, with a way back to the portal',
    (kind, at, own, payload, says) => {
      const { ics } = written(kind, 'nl', at, own, payload);
      const entry = read(ics!);
      expect(`${entry.method} ${entry.value('dtstart')}`).toBe(says);
      expect([entry.zone, entry.tzid]).toEqual(['Europe/Amsterdam', 'Europe/Amsterdam']);
      expect(entry.value('summary')).toBe(meeting.titleNl);
      expect(entry.value('url')).toBe('https://verbonden.example.org/bijeenkomsten/lab');
      expect(entry.value('description')).toContain('https://verbonden.example.org/bijeenkomsten/lab');
      expect(entry.value('status')).toBe(entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
      for (const line of ics!.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(ics!.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    },
  );

  it('through a whole life it is one entry, and each change is newer than the one before', () => {
    const entries = story.map(([kind, at, own, payload]) => read(written(kind, 'nl', at, own, payload).ics!));
    expect(new Set(entries.map(({ value }) => value('uid'))).size).toBe(1);
    const sequences = entries.map(({ value }) => Number(value('sequence')));
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it('is word for word as it was agreed', () => {
    const known = aRegistration({ id: '019b0000-0000-7000-8000-000000000001', revision: 1 });
    const lab = aMeeting({ slug: 'lab', titleNl: 'Expertiselab; voorjaar, 2027' });
    const { ics } = written('meetings.confirmation', 'nl', lab, known);
    const event = ics!.slice(ics!.indexOf('BEGIN:VEVENT')).split('\r\n');
    expect(event).toEqual([
      'BEGIN:VEVENT',
      'UID:019b0000-0000-7000-8000-000000000001@verbonden.example.org',
      'SEQUENCE:1',
      'DTSTAMP:20270104T090000Z',
      'DTSTART;TZID=Europe/Amsterdam:20270324T133000',
      'DTEND;TZID=Europe/Amsterdam:20270324T170000',
      'SUMMARY:Expertiselab\\; voorjaar\\, 2027',
      'LOCATION:Het Buurthuis\\, Grote zaal\\, Voorbeeldstraat 12\\, Utrecht',
      'DESCRIPTION:Samen kijken wat werkt voor jonge mantelzorgers.\\n\\nhttps://ve',
      ' rbonden.example.org/bijeenkomsten/lab',
      'ORGANIZER;CN="Verbonden":mailto:post@example.org',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Fatma Yıld',
      ' ız":MAILTO:fatma@example.org',
      'URL;VALUE=URI:https://verbonden.example.org/bijeenkomsten/lab',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });
});
