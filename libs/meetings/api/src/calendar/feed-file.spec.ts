import ICAL from 'ical.js';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { RegistrationStatus } from '../registration/registration.entity';
import { aMeeting, aRegistration } from '../testing';
import { networkFeed, personalFeed } from './feed-file';

const { ONLINE, ONSITE } = AttendanceMode;
const around = (meeting: Meeting) => ({
  host: 'verbonden.example.org',
  url: `https://verbonden.example.org/bijeenkomsten/${meeting.slug}`,
  onlineUrl: `https://verbonden.example.org/bijeenkomsten/${meeting.slug}/online`,
  organizer: { name: 'Verbonden', address: 'verbonden@example.org' },
  locale: 'nl' as const,
});

/** Reads a feed with a parser that did not write it; lines must be folded and end as RFC 5545 wants. */
function read(file: string) {
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const text = (part: ICAL.Component, name: string) => String(part.getFirstPropertyValue(name));
  return {
    of: (name: string) => text(calendar, name),
    refresh: calendar.getFirstProperty('refresh-interval'),
    entries: calendar.getAllSubcomponents('vevent').map((event) => {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
      start.zone = zone;
      return {
        of: (name: string) => text(event, name),
        attendees: event.getAllProperties('attendee').length,
        startsAt: start.toJSDate(),
      };
    }),
  };
}

describe('the calendar of the network', () => {
  it('has a name and says how often to look again (RFC 7986)', () => {
    const feed = read(networkFeed([aMeeting()], around, 'nl'));
    expect(feed.of('name')).toBe('Bijeenkomsten van het netwerk');
    expect(feed.of('x-wr-calname')).toBe('Bijeenkomsten van het netwerk');
    expect(feed.of('refresh-interval')).toBe('PT1H');
    expect(feed.refresh?.getParameter('value')?.toString().toUpperCase() ?? feed.refresh?.type).toMatch(
      /duration/i,
    );
    expect(feed.of('method')).toBe('PUBLISH');
    expect(read(networkFeed([], around, 'en')).entries).toEqual([]);
  });

  it('holds every meeting under its own UID, and says of a cancelled one that it is off', () => {
    const on = aMeeting({ sequence: 3 });
    const off = aMeeting({ status: MeetingStatus.CANCELLED });
    const { entries } = read(networkFeed([on, off], around, 'nl'));
    expect(entries.map((entry) => [entry.of('uid'), entry.of('status'), entry.of('summary')])).toEqual([
      [`${on.id}@verbonden.example.org`, 'CONFIRMED', on.titleNl],
      [`${off.id}@verbonden.example.org`, 'CANCELLED', `Gaat niet door: ${off.titleNl}`],
    ]);
    expect(entries[0]!.of('sequence')).toBe('3');
    expect(entries.map((entry) => entry.attendees)).toEqual([0, 0]);
  });

  it('never holds the join address', () => {
    const meetings = Object.values(MeetingForm).map((form) => aMeeting({ form }));
    expect(networkFeed(meetings, around, 'nl')).not.toContain('geheim');
  });

  it.each([
    ['in winter', '2027-03-24T12:30:00Z', '20270324T133000'],
    ['on the day the clock goes forward', '2027-03-28T11:30:00Z', '20270328T133000'],
    ['in summer', '2027-06-02T11:30:00Z', '20270602T133000'],
    ['on the day the clock goes back', '2027-10-31T12:30:00Z', '20271031T133000'],
  ])('says the time of the page %s', (_, moment, written) => {
    const startsAt = new Date(moment);
    const file = networkFeed(
      [aMeeting({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })],
      around,
      'nl',
    );
    expect(file).toContain(`DTSTART;TZID=Europe/Amsterdam:${written}`);
    expect(read(file).entries[0]!.startsAt).toEqual(startsAt);
  });

  it('cannot be broken open by what people type', () => {
    const titleNl =
      'Lab\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:evil@example.org\\, "x"; — 🎉'.repeat(6);
    const { entries } = read(networkFeed([aMeeting({ titleNl }), aMeeting()], around, 'nl'));
    expect(entries).toHaveLength(2);
    expect(entries[0]!.attendees).toBe(0);
    expect(entries[0]!.of('summary').replaceAll(/\s/g, '')).toBe(titleNl.replaceAll(/\s/g, ''));
  });
});

describe('a personal calendar', () => {
  const entry = (meeting: Meeting, traits: Parameters<typeof aRegistration>[0]) => ({
    meeting,
    registration: aRegistration({ meetingId: meeting.id, ...traits }),
  });
  const { WAITLISTED } = RegistrationStatus;

  it.each([
    ['a seat in the room', { mode: ONSITE, seatMode: ONSITE }, 'CONFIRMED', '', ''],
    ['an online seat', { mode: ONLINE, seatMode: ONLINE }, 'CONFIRMED', '', '/online'],
    ['a place in line', { status: WAITLISTED, seatMode: null }, 'TENTATIVE', 'Wachtlijst: ', ''],
    [
      'a place in line, online meanwhile',
      { status: WAITLISTED, mode: ONSITE, seatMode: ONLINE },
      'CONFIRMED',
      '',
      '/online',
    ],
  ])('shows %s as it is', (_, traits, status, before, behind) => {
    const meeting = aMeeting();
    const mine = entry(meeting, traits);
    const [shown] = read(personalFeed([mine], around, 'nl')).entries;
    expect(shown!.of('uid')).toBe(`${mine.registration.id}@verbonden.example.org`);
    expect(shown!.of('status')).toBe(status);
    expect(shown!.of('summary')).toBe(`${before}${meeting.titleNl}`);
    expect(shown!.of('url')).toBe(`${around(meeting).url}${behind}`);
    expect(shown!.of('location')).toBe(
      behind ? 'Online' : 'Het Buurthuis, Grote zaal, Voorbeeldstraat 12, Utrecht',
    );
  });

  it('holds the way in of the portal and never the join address, also for an online seat', () => {
    const file = personalFeed([entry(aMeeting(), { mode: ONLINE, seatMode: ONLINE })], around, 'nl');
    expect(file).not.toContain('geheim');
    expect(file.replaceAll('\r\n ', '')).toContain('/online');
  });

  it('shows a cancelled meeting as cancelled, with the reason and under the same UID', () => {
    const meeting = aMeeting({
      status: MeetingStatus.CANCELLED,
      sequence: 4,
      cancelledReason: 'De spreker is ziek.',
    });
    const mine = entry(meeting, { mode: ONLINE, seatMode: ONLINE, revision: 2 });
    const [shown] = read(personalFeed([mine], around, 'en')).entries;
    expect([shown!.of('status'), shown!.of('summary'), shown!.of('sequence')]).toEqual([
      'CANCELLED',
      `Cancelled: ${meeting.titleEn}`,
      '6',
    ]);
    expect(shown!.of('uid')).toBe(`${mine.registration.id}@verbonden.example.org`);
    expect(shown!.of('description')).toContain('De spreker is ziek.');
    expect(shown!.of('url')).toBe(around(meeting).url);
  });
});
