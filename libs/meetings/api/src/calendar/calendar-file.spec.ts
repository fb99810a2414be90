import { dutchFromMoment } from '@verbonden/shared/kernel';
import ICAL from 'ical.js';
import { AttendanceMode, MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import { RegistrationStatus } from '../registration/registration.entity';
import { aMeeting, aRegistration } from '../testing';
import { meetingCalendar, registrationCalendar } from './calendar-file';

const around = {
  host: 'verbonden.example.org',
  url: 'https://verbonden.example.org/bijeenkomsten/lab',
  onlineUrl: 'https://verbonden.example.org/aanmelding/abc/online',
  organizer: { name: 'Verbonden', address: 'verbonden@example.org' },
  locale: 'nl',
} as const;
const fatma = { name: 'Fatma Yıldız', address: 'fatma@example.org' };

/** Reads a file with ical.js, with the time zones that the file itself brings along. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const moment = (name: string): Date => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time;
    expect(event.getFirstProperty(name)!.getParameter('tzid')).toBe('Europe/Amsterdam');
    time.zone = zone;
    return time.toJSDate();
  };
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    value: (name: string): string => String(event.getFirstPropertyValue(name)),
    property: (name: string) => event.getFirstProperty(name)!,
    startsAt: moment('dtstart'),
    endsAt: moment('dtend'),
  };
}

/** A second reading that shares nothing with the first: lines unfolded, names before the first colon outside quotes. */
function readPlainly(file: string): Map<string, string> {
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return new Map(
    event.map((line) => {
      const name = /^(?:[^:"]|"[^"]*")*/.exec(line)![0];
      return [name, line.slice(name.length + 1)];
    }),
  );
}

function plainly(file: string, name: string): string | undefined {
  return [...readPlainly(file)].find(([key]) => key === name || key.startsWith(`${name};`))?.[1];
}

describe('the calendar entry of a registration', () => {
  const meeting = aMeeting({ sequence: 2, titleNl: 'Expertiselab; voorjaar, 2027' });
  const registration = aRegistration({ meetingId: meeting.id, revision: 3 });

  it('says what, when, where and whose, to two readers who do not know each other', () => {
    const file = registrationCalendar(meeting, registration, fatma, 'REQUEST', around);
    const entry = read(file);
    expect(entry.method).toBe('REQUEST');
    expect(entry.startsAt).toEqual(meeting.startsAt);
    expect(entry.endsAt).toEqual(meeting.endsAt);
    expect(entry.value('summary')).toBe('Expertiselab; voorjaar, 2027');
    expect(entry.value('location')).toBe('Het Buurthuis, Grote zaal, Voorbeeldstraat 12, Utrecht');
    expect(entry.value('uid')).toBe(`${registration.id}@verbonden.example.org`);
    expect(entry.value('sequence')).toBe('5');
    expect(entry.value('url')).toBe(around.url);
    expect(entry.value('organizer').toLowerCase()).toBe('mailto:verbonden@example.org');
    expect(entry.value('attendee').toLowerCase()).toBe('mailto:fatma@example.org');
    expect(entry.property('attendee').getParameter('partstat')).toBe('ACCEPTED');

    expect(plainly(file, 'DTSTART')).toBe('20270324T133000');
    expect(plainly(file, 'DTEND')).toBe('20270324T170000');
    expect(plainly(file, 'SUMMARY')).toBe('Expertiselab\\; voorjaar\\, 2027');
    expect(plainly(file, 'LOCATION')).toBe('Het Buurthuis\\, Grote zaal\\, Voorbeeldstraat 12\\, Utrecht');
    expect(plainly(file, 'UID')).toBe(`${registration.id}@verbonden.example.org`);
    expect(plainly(file, 'SEQUENCE')).toBe('5');
    expect(plainly(file, 'STATUS')).toBe('CONFIRMED');
    expect(plainly(file, 'DTSTAMP')).toBe('20270104T090000Z');
    expect([...readPlainly(file).keys()]).toContain('DTSTART;TZID=Europe/Amsterdam');
  });

  it.each([
    ['winter', '2027-03-24T12:30:00Z', '20270324T133000'],
    ['the day the clock goes forward', '2027-03-28T11:30:00Z', '20270328T133000'],
    ['summer', '2027-06-02T11:30:00Z', '20270602T133000'],
    ['the day the clock goes back', '2027-10-31T12:30:00Z', '20271031T133000'],
    ['late in the evening', '2027-06-02T21:30:00Z', '20270602T233000'],
  ])('says the time of the page in %s', (_, moment, written) => {
    const startsAt = new Date(moment);
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const file = registrationCalendar(aMeeting({ startsAt, endsAt }), registration, fatma, 'REQUEST', around);
    expect(plainly(file, 'DTSTART')).toBe(written);
    expect(read(file).startsAt).toEqual(startsAt);
    expect(dutchFromMoment(startsAt).replace(/[-:]/g, '')).toBe(written.slice(0, 13));
  });

  it('goes from the calendar by the same UID and a higher sequence', () => {
    const gone = aRegistration({
      ...registration,
      status: RegistrationStatus.CANCELLED,
      seatMode: null,
      revision: 4,
    });
    const file = registrationCalendar(meeting, gone, fatma, 'CANCEL', around);
    const entry = read(file);
    expect(entry.method).toBe('CANCEL');
    expect([entry.value('uid'), entry.value('sequence'), entry.value('status')]).toEqual([
      `${registration.id}@verbonden.example.org`,
      '6',
      'CANCELLED',
    ]);
    expect(plainly(file, 'STATUS')).toBe('CANCELLED');
  });

  it('holds the way in for an online seat only, and the join address never', () => {
    const online = aRegistration({
      ...registration,
      mode: AttendanceMode.ONLINE,
      seatMode: AttendanceMode.ONLINE,
    });
    const file = registrationCalendar(meeting, online, fatma, 'REQUEST', around);
    expect(read(file).value('location')).toBe(around.onlineUrl);
    expect(file).not.toContain('geheim');
    const room = registrationCalendar(meeting, registration, fatma, 'REQUEST', around);
    expect(room).not.toContain('geheim');
    expect(room).not.toContain('/online');
  });

  it('cannot be broken open by what people type', () => {
    const title = 'Lab\r\nATTENDEE:mailto:evil@example.org\\, "x"; — 🎉'.repeat(8);
    const file = registrationCalendar(
      Object.assign(aMeeting(), { titleNl: title }),
      registration,
      { name: 'Eve";RSVP=TRUE:mailto:evil@example.org\r\nX-EVIL:1', address: 'eve@example.org' },
      'REQUEST',
      around,
    );
    const names = [...readPlainly(file).keys()].map((name) => name.split(';')[0]);
    expect(names.filter((name) => name === 'ATTENDEE')).toHaveLength(1);
    expect(names).not.toContain('X-EVIL');
    expect(read(file).value('attendee').toLowerCase()).toBe('mailto:eve@example.org');
    expect(read(file).value('summary').replaceAll(/\s/g, '')).toBe(title.replaceAll(/\s/g, ''));
  });
});

describe('the calendar file of a meeting', () => {
  it('is for anybody and never holds the join address', () => {
    for (const form of [MeetingForm.HYBRID, MeetingForm.ONLINE, MeetingForm.ONSITE]) {
      const meeting = aMeeting({ form });
      const file = meetingCalendar(meeting, around);
      expect(file).not.toContain('geheim');
      expect(read(file).method).toBe('PUBLISH');
      expect(read(file).value('uid')).toBe(`${meeting.id}@verbonden.example.org`);
      expect(read(file).value('location')).toBe(
        form === MeetingForm.ONLINE ? 'Online' : 'Het Buurthuis, Grote zaal, Voorbeeldstraat 12, Utrecht',
      );
    }
  });

  it('says that a meeting was cancelled', () => {
    const file = meetingCalendar(aMeeting({ status: MeetingStatus.CANCELLED }), around);
    expect(read(file).value('status')).toBe('CANCELLED');
  });
});
