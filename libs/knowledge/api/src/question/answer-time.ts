import { median, workingDays } from '../review/working-days';

/** Fewer answers than these say nothing about the next. */
const fewestAnswers = 3;

/** When something was asked, and when it was answered. */
export interface Waited {
  readonly askedAt: Date;
  readonly answeredAt: Date;
}

/**
 * In how many working days an owner usually answers: the median, so that one forgotten question does not weigh on
 * all. An answer on the same day counts as one, and half a day is told as a whole: we never look faster than we are.
 * Null when there are too few answers to say.
 */
export function usualWorkingDays(answers: readonly Waited[]): number | null {
  if (answers.length < fewestAnswers) return null;
  const days = answers.map(({ askedAt, answeredAt }) => Math.max(1, workingDays(askedAt, answeredAt)));
  return Math.ceil(median(days)!);
}
