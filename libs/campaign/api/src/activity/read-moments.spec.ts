import { readMoments } from './read-moments';

const week = { beginsOn: '2027-06-01', endsOn: '2027-06-07' };
const moment = (day: string, begins = '14:00', ends = '16:00') => ({ day, begins, ends });
const problemsOf = (...written: Parameters<typeof readMoments>[0]) =>
  readMoments(written, week).problems.map(({ field, code }) => [field, code]);

describe('the days and times of an activity', () => {
  it('are kept in order, as moments of the Dutch clock', () => {
    expect(readMoments([moment('2027-06-03'), moment('2027-06-02', '09:00', '10:30')], week)).toEqual({
      moments: [
        { startsAt: '2027-06-02T07:00:00.000Z', endsAt: '2027-06-02T08:30:00.000Z' },
        { startsAt: '2027-06-03T12:00:00.000Z', endsAt: '2027-06-03T14:00:00.000Z' },
      ],
      problems: [],
    });
  });

  it.each([
    ['a day that is none', moment('2027-06-31'), 'moments.0.day', 'UNREADABLE'],
    ['words', moment('woensdag'), 'moments.0.day', 'UNREADABLE'],
    ['months away', moment('2027-09-01'), 'moments.0.day', 'NOT_AROUND'],
    ['a time that is none', moment('2027-06-02', '25:00'), 'moments.0.begins', 'UNREADABLE'],
    ['an end before its begin', moment('2027-06-02', '16:00', '14:00'), 'moments.0.ends', 'BEFORE_BEGIN'],
  ])('%s is said at its field', (_, written, field, code) => {
    expect(problemsOf(written)).toEqual([[field, code]]);
  });

  it('may be two weeks before or after the Week, not more', () => {
    expect(problemsOf(moment('2027-05-18'), moment('2027-06-21'))).toEqual([]);
    expect(problemsOf(moment('2027-05-17'), moment('2027-06-22'))).toEqual([
      ['moments.0.day', 'NOT_AROUND'],
      ['moments.1.day', 'NOT_AROUND'],
    ]);
  });
});
