import { AttendanceMode, MeetingForm } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { ReminderUnit, type ScheduledReminder } from './reminder-schedule';
import { inOneSpelling, scheduleProblems } from './schedule-problems';

const { DAYS, HOURS, MINUTES } = ReminderUnit;

function reminder(
  amount: number,
  unit: ReminderUnit,
  traits: Partial<ScheduledReminder> = {},
): ScheduledReminder {
  return { amount, unit, mode: null, textNl: null, textEn: null, ...traits };
}

function problems(moments: ScheduledReminder[], form = MeetingForm.HYBRID): string[] {
  return scheduleProblems(moments, aMeeting({ form })).map(({ field, code }) => `${field} ${code}`);
}

describe('a schedule of reminders', () => {
  it.each([
    ['nothing at all', []],
    ['the usual three', [reminder(7, DAYS), reminder(1, DAYS), reminder(1, HOURS)]],
    [
      'one moment with other words for the room and for online',
      [
        reminder(1, DAYS, { mode: AttendanceMode.ONSITE }),
        reminder(1, DAYS, { mode: AttendanceMode.ONLINE }),
      ],
    ],
    ['five minutes before', [reminder(5, MINUTES)]],
  ])('may hold %s', (_, moments) => {
    expect(problems(moments)).toEqual([]);
  });

  it.each([
    ['at the start', [reminder(0, DAYS)], ['moments.0.amount TOO_LATE']],
    ['after the start', [reminder(-2, HOURS)], ['moments.0.amount TOO_LATE']],
    ['four minutes before', [reminder(4, MINUTES)], ['moments.0.amount TOO_LATE']],
    ['a hundred days before', [reminder(100, DAYS)], ['moments.0.amount TOO_EARLY']],
    ['the same twice', [reminder(1, DAYS), reminder(1, DAYS)], ['moments.1.amount TWICE']],
    ['the same in other words', [reminder(1, DAYS), reminder(24, HOURS)], ['moments.1.amount TWICE']],
    [
      'one for everybody beside one for online at the same moment',
      [reminder(1, HOURS), reminder(60, MINUTES, { mode: AttendanceMode.ONLINE })],
      ['moments.1.amount TWICE'],
    ],
    [
      'words in English only',
      [reminder(1, DAYS, { textEn: 'Bring a coat.' })],
      ['moments.0.text ONLY_ENGLISH'],
    ],
  ])('may not remind %s', (_, moments, expected) => {
    expect(problems(moments)).toEqual(expected);
  });

  it('may not write to a way of taking part that is not there', () => {
    const online = [reminder(1, DAYS, { mode: AttendanceMode.ONLINE })];
    expect(problems(online, MeetingForm.ONSITE)).toEqual(['moments.0.mode NOT_OFFERED']);
    expect(problems(online, MeetingForm.ONLINE)).toEqual([]);
  });

  it('calls sixty minutes an hour', () => {
    expect(inOneSpelling(reminder(120, MINUTES))).toMatchObject({ amount: 2, unit: HOURS });
    expect(inOneSpelling(reminder(90, MINUTES))).toMatchObject({ amount: 90, unit: MINUTES });
  });
});
