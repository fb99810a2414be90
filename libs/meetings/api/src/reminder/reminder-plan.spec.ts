import { dutchFromMoment, momentFromDutch } from '@verbonden/shared/kernel';
import { isOvertaken, planReminders, reminderMoments } from './reminder-plan';

function dutch(local: string): Date {
  const moment = momentFromDutch(local);
  if (typeof moment === 'string') throw new Error(`${local}: ${moment}`);
  return moment;
}

describe('when reminders leave', () => {
  it.each([
    ['in winter', '2027-01-20T15:00', '2027-01-13T15:00', '2027-01-19T15:00', '2027-01-20T14:00'],
    ['in summer', '2027-07-07T09:30', '2027-06-30T09:30', '2027-07-06T09:30', '2027-07-07T08:30'],
    [
      'a day after the clock went forward',
      '2027-03-29T13:30',
      '2027-03-22T13:30',
      '2027-03-28T13:30',
      '2027-03-29T12:30',
    ],
    [
      'on the day the clock goes forward',
      '2027-03-28T13:30',
      '2027-03-21T13:30',
      '2027-03-27T13:30',
      '2027-03-28T12:30',
    ],
    [
      'an hour after the skipped hour',
      '2027-03-28T03:30',
      '2027-03-21T03:30',
      '2027-03-27T03:30',
      '2027-03-28T01:30',
    ],
    [
      'a week after the clock went back',
      '2027-11-06T13:30',
      '2027-10-30T13:30',
      '2027-11-05T13:30',
      '2027-11-06T12:30',
    ],
    [
      'on the day the clock goes back',
      '2027-10-31T13:30',
      '2027-10-24T13:30',
      '2027-10-30T13:30',
      '2027-10-31T12:30',
    ],
  ])('keeps the time on the Dutch clock %s', (_, start, week, day, hour) => {
    expect(reminderMoments(dutch(start)).map(({ dueAt }) => dutchFromMoment(dueAt))).toEqual([
      week,
      day,
      hour,
    ]);
  });

  it('sends "an hour before" sixty minutes before, also in the night the clock goes back', () => {
    const start = new Date('2027-10-31T01:30:00Z');
    expect(reminderMoments(start)[2]!.dueAt).toEqual(new Date('2027-10-31T00:30:00Z'));
  });
});

describe('which reminders are planned', () => {
  const start = dutch('2027-03-24T13:30');
  const plan = (now: string, unsent: string[] = []) =>
    planReminders(start, dutch(now), new Set(unsent)).map(
      ({ kind, dueAt }) => `${kind.slice(-2)} ${dutchFromMoment(dueAt)}`,
    );

  it('plans all three for who registers early', () => {
    expect(plan('2027-02-01T10:00')).toEqual([
      '7d 2027-03-17T13:30',
      '1d 2027-03-23T13:30',
      '1h 2027-03-24T12:30',
    ]);
  });

  it('plans no moment that has passed for who registers late', () => {
    expect(plan('2027-03-20T10:00')).toEqual(['1d 2027-03-23T13:30', '1h 2027-03-24T12:30']);
    expect(plan('2027-03-24T13:00')).toEqual([]);
    expect(plan('2027-03-24T14:00')).toEqual([]);
  });

  it('sends the nearest missed reminder at once when the meeting came closer', () => {
    const all = ['meetings.reminder-7d', 'meetings.reminder-1d', 'meetings.reminder-1h'];
    expect(plan('2027-03-20T10:00', all)).toEqual([
      '7d 2027-03-20T10:00',
      '1d 2027-03-23T13:30',
      '1h 2027-03-24T12:30',
    ]);
    expect(plan('2027-03-24T09:00', all)).toEqual(['1d 2027-03-24T09:00', '1h 2027-03-24T12:30']);
  });

  it('does not send again what had left before the meeting moved', () => {
    expect(plan('2027-03-20T10:00', ['meetings.reminder-1d', 'meetings.reminder-1h'])).toEqual([
      '1d 2027-03-23T13:30',
      '1h 2027-03-24T12:30',
    ]);
  });

  it('lets a late reminder go as long as the next one has not come', () => {
    expect(isOvertaken('meetings.reminder-7d', start, dutch('2027-03-23T13:29'))).toBe(false);
    expect(isOvertaken('meetings.reminder-7d', start, dutch('2027-03-23T13:30'))).toBe(true);
    expect(isOvertaken('meetings.reminder-1h', start, dutch('2027-03-24T13:29'))).toBe(false);
    expect(isOvertaken('meetings.reminder-1h', start, dutch('2027-03-24T13:30'))).toBe(true);
  });
});
