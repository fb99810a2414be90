import { dutchZone, type FieldProblem, text, writeWhen } from '@verbonden/shared/kernel';
import { Temporal } from 'temporal-polyfill';

/** When a meeting is, and when people register for it. */
export interface MeetingTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly registrationOpensAt?: Date | null;
  readonly registrationClosesAt?: Date | null;
}

const longestHours = 72;
const yearsAhead = 5;

/** What is wrong with the times of a meeting that is still to come. */
export function timeProblems(times: MeetingTimes, now: Date): FieldProblem[] {
  const { startsAt, endsAt, registrationOpensAt: opens, registrationClosesAt: closes } = times;
  const problems: FieldProblem[] = [];
  if (startsAt <= now) {
    problems.push({
      field: 'startsAt',
      code: 'IN_THE_PAST',
      text: text(
        'Dit moment is al geweest. Kies een begin na nu.',
        'This moment has passed. Choose a start after now.',
      ),
    });
  } else if (startsAt.getTime() > now.getTime() + yearsAhead * 366 * 86_400_000) {
    problems.push({
      field: 'startsAt',
      code: 'TOO_FAR',
      text: text(
        'Dit is meer dan vijf jaar vooruit. Klopt het jaartal?',
        'This is more than five years ahead. Is the year right?',
      ),
    });
  }
  if (endsAt <= startsAt) {
    problems.push({
      field: 'endsAt',
      code: 'END_BEFORE_START',
      text: text(
        'Het einde ligt niet na het begin. Kies een later einde.',
        'The end is not after the start. Choose a later end.',
      ),
    });
  } else if (endsAt.getTime() - startsAt.getTime() > longestHours * 3_600_000) {
    problems.push({
      field: 'endsAt',
      code: 'TOO_LONG',
      text: text(
        `Dit duurt langer dan drie dagen: ${writeWhen(startsAt, endsAt, 'nl')}. Klopt de datum?`,
        `This takes more than three days: ${writeWhen(startsAt, endsAt, 'en')}. Is the date right?`,
      ),
    });
  }
  return [...problems, ...windowProblems(startsAt, opens ?? null, closes ?? null)];
}

/** What is wrong with the moments between which people register. */
export function windowProblems(startsAt: Date, opens: Date | null, closes: Date | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (closes && closes > startsAt) {
    problems.push({
      field: 'registrationClosesAt',
      code: 'AFTER_START',
      text: text(
        'De aanmelding sluit uiterlijk als de bijeenkomst begint.',
        'Registration closes when the meeting begins, or before.',
      ),
    });
  }
  if (opens && opens >= (closes ?? startsAt)) {
    problems.push({
      field: 'registrationOpensAt',
      code: 'OPENS_AFTER_CLOSE',
      text: text(
        'De aanmelding gaat dan pas open als ze al dicht is. Kies een eerder moment.',
        'Registration would open when it has closed already. Choose an earlier moment.',
      ),
    });
  }
  return problems;
}

/**
 * A moment that moves along when a meeting moves: it keeps its distance on the Dutch wall clock, so "two days before
 * at noon" stays at noon, also across a clock change. A time the clock skips becomes the one an hour later.
 */
export function movedAlong(moment: Date, from: Date, to: Date): Date {
  const distance = wallClock(from).until(wallClock(moment));
  return new Date(wallClock(to).add(distance).toZonedDateTime(dutchZone).epochMilliseconds);
}

function wallClock(moment: Date): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(dutchZone)
    .toPlainDateTime();
}
