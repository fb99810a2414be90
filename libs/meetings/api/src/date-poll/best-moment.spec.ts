import { bestMoment, countMoments } from './best-moment';
import { PollChoice } from './date-poll.enums';

const now = new Date('2027-01-04T09:00:00Z');
const day = (date: number) => new Date(Date.UTC(2027, 2, date, 12, 30));
const moment = (id: string, date: number, onsite: number, online: number, no = 0) => ({
  id,
  startsAt: day(date),
  onsite,
  online,
  no,
});

describe('the best moment', () => {
  it('is the one at which most people can come, room or online', () => {
    expect(bestMoment([moment('few', 1, 3, 0), moment('most', 2, 1, 4)], now)).toBe('most');
  });

  it('is, of equal ones, the one with most people in the room', () => {
    expect(bestMoment([moment('online', 1, 1, 3), moment('room', 2, 3, 1)], now)).toBe('room');
  });

  it('is, of what is equal in both, the earliest', () => {
    expect(bestMoment([moment('later', 9, 2, 2), moment('earlier', 8, 2, 2)], now)).toBe('earlier');
  });

  it('does not mind how many cannot come', () => {
    expect(bestMoment([moment('disliked', 1, 3, 0, 9), moment('other', 2, 2, 0, 0)], now)).toBe('disliked');
  });

  it('is none while nobody can come', () => {
    expect(bestMoment([moment('one', 1, 0, 0, 4), moment('other', 2, 0, 0)], now)).toBeNull();
    expect(bestMoment([], now)).toBeNull();
  });

  it('is never one that has passed', () => {
    const passed = { ...moment('passed', 1, 9, 9), startsAt: now };
    expect(bestMoment([passed, moment('to come', 2, 1, 0)], now)).toBe('to come');
  });
});

describe('counting answers', () => {
  it('tells room, online and no apart for each moment, also for one that nobody answered', () => {
    const said = (momentId: string, choice: PollChoice) => ({ momentId, choice });
    const counts = countMoments(
      ['a', 'b'],
      [
        said('a', PollChoice.ONSITE),
        said('a', PollChoice.ONLINE),
        said('a', PollChoice.ONSITE),
        said('a', PollChoice.NO),
      ],
    );
    expect(counts.get('a')).toEqual({ onsite: 2, online: 1, no: 1 });
    expect(counts.get('b')).toEqual({ onsite: 0, online: 0, no: 0 });
  });
});
