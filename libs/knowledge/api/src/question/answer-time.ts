import { dutchFromMoment } from '@verbonden/shared/kernel';

/** Fewer answers than these say nothing about the next. */
const fewestAnswers = 3;
const day = 86_400_000;

/** When something was asked, and when it was answered. */
export interface Waited {
  readonly askedAt: Date;
  readonly answeredAt: Date;
}

/**
 * In how many working days an owner usually answers: the median, so that one forgotten question does not weigh on
 * all. An answer on the same day counts as one. Null when there are too few answers to say.
 */
export function usualWorkingDays(answers: readonly Waited[]): number | null {
  if (answers.length < fewestAnswers) return null;
  const days = answers.map(workingDays).sort((one, other) => one - other);
  return days[Math.ceil(days.length / 2) - 1]!;
}

/** Mondays to Fridays after the day of asking up to the day of the answer, by the Dutch calendar; one at least. */
export function workingDays({ askedAt, answeredAt }: Waited): number {
  const asked = dayNumber(askedAt);
  const days = Array.from({ length: Math.max(0, Math.min(400, dayNumber(answeredAt) - asked)) }, (_, index) =>
    new Date((asked + index + 1) * day).getUTCDay(),
  );
  return Math.max(1, days.filter((weekday) => weekday !== 0 && weekday !== 6).length);
}

function dayNumber(moment: Date): number {
  return Date.parse(`${dutchFromMoment(moment).slice(0, 10)}T00:00:00Z`) / day;
}
