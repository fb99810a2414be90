import { MeetingStatus } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { isTheDay } from './the-day';

describe('the day of a meeting', () => {
  it.each([
    ['2027-03-23T22:59:00Z', false],
    ['2027-03-23T23:01:00Z', true],
    ['2027-03-24T22:59:00Z', true],
    ['2027-03-24T23:01:00Z', false],
  ])('is the whole Dutch day: %s is %s', (now, answer) => {
    expect(isTheDay(aMeeting(), new Date(now))).toBe(answer);
  });

  it('does not come for a draft or a meeting that was cancelled', () => {
    const during = new Date('2027-03-24T12:40:00Z');
    for (const status of [MeetingStatus.DRAFT, MeetingStatus.CANCELLED]) {
      expect(isTheDay(aMeeting({ status }), during)).toBe(false);
    }
  });
});
