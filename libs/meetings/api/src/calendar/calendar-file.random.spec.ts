import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import ICAL from 'ical.js';
import type { Meeting } from '../meeting/meeting.entity';
import { aMeeting, aRegistration } from '../testing';
import { registrationCalendar } from './calendar-file';

const host = 'verbonden.example.org';
const around = {
  ...{ host, url: `https://${host}/bijeenkomsten/lab`, onlineUrl: `https://${host}/aanmelding/abc/online` },
  ...{ organizer: { name: 'Verbonden', address: 'verbonden@example.org' }, locale: 'nl' as const },
};
const fileOf = (traits: Partial<Meeting>, name: string) => {
  const meeting = aMeeting(traits);
  const attendee = { name, address: 'fatma@example.org' };
  return registrationCalendar(meeting, aRegistration({ meetingId: meeting.id }), attendee, 'REQUEST', around);
};

/** A second reader that shares nothing with the first: lines unfolded, names before the first colon outside quotes. */
function readPlainly(file: string): string[] {
  const lines = file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  return lines.map((line) => /^(?:[^:;"]|"[^"]*")*/.exec(line)![0]);
}

const plain = fileOf({ titleNl: 'a', leadNl: 'b', venueName: 'c', venueAddress: 'd' }, 'e');

describe('any text in a calendar', () => {
  it('is the text of its own property for two readers, and makes none', () =>
    forAnyTexts(5, ([titleNl = '', leadNl = '', venueName = '', venueAddress = '', name = '']) => {
      const file = fileOf({ titleNl, leadNl, venueName, venueAddress }, name);
      // eslint-disable-next-line no-control-regex -- none of these may stand in a calendar (RFC 5545, 3.1)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
      expect(readPlainly(file).filter((each) => !readPlainly(plain).includes(each))).toEqual([]);
      const calendar = new ICAL.Component(ICAL.parse(file));
      expect(calendar.getAllSubcomponents().map((each) => each.name)).toEqual(['vtimezone', 'vevent']);
      const event = calendar.getFirstSubcomponent('vevent')!;
      expect(event.getAllSubcomponents()).toEqual([]);
      expect(visible(String(event.getFirstPropertyValue('summary') ?? ''))).toBe(visible(titleNl));
      expect(visible(String(event.getFirstPropertyValue('description')))).toContain(visible(leadNl));
      expect(visible(String(event.getFirstPropertyValue('location') ?? ''))).toContain(visible(venueAddress));
      expect(
        event.getAllProperties('attendee').map((each) => String(each.getFirstValue()).toLowerCase()),
      ).toEqual(['mailto:fatma@example.org']);
    }));
});
