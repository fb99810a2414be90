import { MeetingStatus } from '../meeting/meeting.enums';
import { feedbackStanding } from './feedback-standing';

const meeting = { status: MeetingStatus.HELD, endsAt: new Date('2027-03-24T16:00:00Z') };
const there = { wasThere: true, answered: false, recapAt: null };

describe('who says what they thought', () => {
  it.each([
    ['who was there', there, '2027-03-25T09:00:00Z', 'OPEN'],
    ['who was not', { ...there, wasThere: false }, '2027-03-25T09:00:00Z', 'ABSENT'],
    ['who did before', { ...there, answered: true }, '2027-03-25T09:00:00Z', 'ANSWERED'],
    ['who is early', there, '2027-03-24T15:59:59Z', 'NOT_YET'],
    ['who is late', there, '2027-04-07T16:00:00Z', 'CLOSED'],
    [
      'who answers on a late recap',
      { ...there, recapAt: new Date('2027-04-01T09:00:00Z') },
      '2027-04-14T09:00:00Z',
      'OPEN',
    ],
  ])('%s: %#', (_, person, now, standing) => {
    expect(feedbackStanding(meeting, person, new Date(now))).toBe(standing);
  });

  it('nobody, of a meeting that was cancelled', () => {
    const off = { ...meeting, status: MeetingStatus.CANCELLED };
    expect(feedbackStanding(off, there, new Date('2027-03-25T09:00:00Z'))).toBe('ABSENT');
  });
});
