import { dutchFromMoment, momentFromDutch } from '@verbonden/shared/kernel';
import { AttendanceMode } from '../meeting/meeting.enums';
import { isSoon, planReminders, reminderKindOf, reminderNameOf, whyNotRemind } from './reminder-plan';
import { remindersFor, ReminderUnit, type ScheduledReminder, usualReminders } from './reminder-schedule';

const { ONSITE, ONLINE } = AttendanceMode;
const { DAYS, HOURS, MINUTES } = ReminderUnit;

function reminder(amount: number, unit: ReminderUnit, mode: AttendanceMode | null = null): ScheduledReminder {
  return { amount, unit, mode, textNl: null, textEn: null };
}

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
    expect(
      remindersFor(usualReminders, ONSITE, dutch(start)).map(({ dueAt }) => dutchFromMoment(dueAt)),
    ).toEqual([week, day, hour]);
  });

  it('sends "an hour before" sixty minutes before, also in the night the clock goes back', () => {
    const start = new Date('2027-10-31T01:30:00Z');
    expect(remindersFor(usualReminders, ONSITE, start)[2]!.dueAt).toEqual(new Date('2027-10-31T00:30:00Z'));
  });
});

describe('a reminder counted in hours', () => {
  it('is by the stopwatch, where a day keeps the time on the wall', () => {
    const start = dutch('2027-03-28T13:30');
    const due = (each: ScheduledReminder) => dutchFromMoment(remindersFor([each], ONSITE, start)[0]!.dueAt);
    expect(due(reminder(1, DAYS))).toBe('2027-03-27T13:30');
    expect(due(reminder(24, HOURS))).toBe('2027-03-27T12:30');
    expect(due(reminder(90, MINUTES))).toBe('2027-03-28T12:00');
  });
});

describe('which reminders are planned', () => {
  const startsAt = dutch('2027-03-24T13:30');
  const plan = (now: string, unsent: string[] = [], schedule = usualReminders, seatMode = ONSITE) =>
    planReminders(schedule, { startsAt, seatMode }, dutch(now), new Set(unsent)).map(
      ({ name, dueAt }) => `${name} ${dutchFromMoment(dueAt)}`,
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
    const all = ['7d', '1d', '1h'];
    expect(plan('2027-03-20T10:00', all)).toEqual([
      '7d 2027-03-20T10:00',
      '1d 2027-03-23T13:30',
      '1h 2027-03-24T12:30',
    ]);
    expect(plan('2027-03-24T09:00', all)).toEqual(['1d 2027-03-24T09:00', '1h 2027-03-24T12:30']);
  });

  it('does not send again what had left before the meeting moved', () => {
    expect(plan('2027-03-20T10:00', ['1d', '1h'])).toEqual(['1d 2027-03-23T13:30', '1h 2027-03-24T12:30']);
  });

  it('sends to each way of taking part its own', () => {
    const schedule = [reminder(3, DAYS), reminder(2, DAYS, ONSITE), reminder(15, MINUTES, ONLINE)];
    expect(plan('2027-02-01T10:00', [], schedule, ONSITE)).toEqual([
      '3d 2027-03-21T13:30',
      '2d 2027-03-22T13:30',
    ]);
    expect(plan('2027-02-01T10:00', [], schedule, ONLINE)).toEqual([
      '3d 2027-03-21T13:30',
      '15m 2027-03-24T13:15',
    ]);
  });

  it('lets a late reminder go as long as the next one for this person has not come', () => {
    const why = (name: string, now: string, schedule = usualReminders, seatMode = ONSITE) =>
      whyNotRemind(schedule, { startsAt, seatMode }, name, dutch(now));
    expect(why('7d', '2027-03-23T13:29')).toBeNull();
    expect(why('7d', '2027-03-23T13:30')).toBe('OVERTAKEN');
    expect(why('1h', '2027-03-24T13:29')).toBeNull();
    expect(why('1h', '2027-03-24T13:30')).toBe('OVERTAKEN');
    const schedule = [reminder(3, DAYS), reminder(1, DAYS, ONLINE)];
    expect(why('3d', '2027-03-24T10:00', schedule, ONSITE)).toBeNull();
    expect(why('3d', '2027-03-24T10:00', schedule, ONLINE)).toBe('OVERTAKEN');
    expect(why('1d', '2027-03-24T10:00', schedule, ONSITE)).toBe('NOT_IN_SCHEDULE');
  });
});

describe('the kind of mail of a reminder', () => {
  it.each([
    [reminder(7, DAYS), 'meetings.reminder-7d', false],
    [reminder(1, DAYS), 'meetings.reminder-1d', false],
    [reminder(1, HOURS), 'meetings.reminder-1h', true],
    [reminder(3, DAYS), 'meetings.reminder', false],
    [reminder(3, HOURS), 'meetings.reminder', false],
    [reminder(2, HOURS), 'meetings.reminder-soon', true],
    [reminder(15, MINUTES), 'meetings.reminder-soon', true],
  ])('%o is a %s', (each, kind, goesFirst) => {
    expect(reminderKindOf(each)).toBe(kind);
    expect(isSoon(reminderKindOf(each))).toBe(goesFirst);
  });

  it('says by itself which of the usual three it is; another has its name along', () => {
    expect(reminderNameOf({ kind: 'meetings.reminder-7d', payload: {} })).toBe('7d');
    expect(reminderNameOf({ kind: 'meetings.reminder', payload: { reminder: '3d' } })).toBe('3d');
  });
});
