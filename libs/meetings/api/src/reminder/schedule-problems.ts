import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { minutesOf, ReminderUnit, type ScheduledReminder } from './reminder-schedule';

export const mostReminders = 6;
const most = { DAYS: 90, HOURS: 72, MINUTES: 180 } as const;
const fewestMinutes = 5;

/** What is wrong with the reminders of a meeting; `field` is the place in the list. */
export function scheduleProblems(
  moments: readonly ScheduledReminder[],
  meeting: Pick<Meeting, 'form' | 'offers'>,
): FieldProblem[] {
  return moments.flatMap((each, index) => [
    ...distanceProblems(each, `moments.${index}.amount`),
    ...(moments.slice(0, index).some((other) => reachTheSame(each, other)) ? [twice(index)] : []),
    ...(each.mode && meeting.form && !meeting.offers(each.mode) ? [notOffered(each.mode, index)] : []),
    ...(each.textEn && !each.textNl ? [onlyEnglish(index)] : []),
  ]);
}

/** The same distance in one spelling: 60 minutes are an hour. */
export function inOneSpelling(reminder: ScheduledReminder): ScheduledReminder {
  return reminder.unit === ReminderUnit.MINUTES && reminder.amount > 0 && reminder.amount % 60 === 0
    ? { ...reminder, unit: ReminderUnit.HOURS, amount: reminder.amount / 60 }
    : reminder;
}

function distanceProblems(reminder: ScheduledReminder, field: string): FieldProblem[] {
  const { amount, unit } = reminder;
  if (!Number.isInteger(amount) || minutesOf(reminder) < fewestMinutes) {
    return [
      {
        field,
        code: 'TOO_LATE',
        text: text(
          'Een herinnering gaat uiterlijk vijf minuten voor het begin uit. Vul een groter getal in.',
          'A reminder leaves five minutes before the start at the latest. Fill in a larger number.',
        ),
      },
    ];
  }
  if (amount <= most[unit]) return [];
  return [
    {
      field,
      code: 'TOO_EARLY',
      text: {
        DAYS: text(
          'Dit is erg vroeg. Kies hooguit 90 dagen ervoor.',
          'This is very early. Choose 90 days before at most.',
        ),
        HOURS: text('Kies hooguit 72 uur, of reken in dagen.', 'Choose 72 hours at most, or count in days.'),
        MINUTES: text(
          'Kies hooguit 180 minuten, of reken in uren.',
          'Choose 180 minutes at most, or count in hours.',
        ),
      }[unit],
    },
  ];
}

/** One person would get both at once. */
function reachTheSame(one: ScheduledReminder, other: ScheduledReminder): boolean {
  const meet = one.mode === null || other.mode === null || one.mode === other.mode;
  return meet && minutesOf(one) === minutesOf(other);
}

function twice(index: number): FieldProblem {
  return {
    field: `moments.${index}.amount`,
    code: 'TWICE',
    text: text(
      'Op dit moment gaat al een herinnering naar dezelfde mensen. Kies een ander moment, of haal deze weg.',
      'At this moment a reminder already goes to the same people. Choose another moment, or remove this one.',
    ),
  };
}

function notOffered(mode: AttendanceMode, index: number): FieldProblem {
  return {
    field: `moments.${index}.mode`,
    code: 'NOT_OFFERED',
    text:
      mode === AttendanceMode.ONLINE
        ? text(
            'Bij deze bijeenkomst kan niemand online meedoen.',
            'Nobody can take part online in this meeting.',
          )
        : text('Deze bijeenkomst heeft geen zaal.', 'This meeting has no room.'),
  };
}

function onlyEnglish(index: number): FieldProblem {
  return {
    field: `moments.${index}.text`,
    code: 'ONLY_ENGLISH',
    text: text(
      'Schrijf de tekst ook in het Nederlands: dat lezen de meeste mensen.',
      'Write the text in Dutch too: that is what most people read.',
    ),
  };
}
