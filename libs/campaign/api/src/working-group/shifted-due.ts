import { dayAfter, daysBetween } from '@verbonden/shared/kernel';
import type { Period } from '../campaign-edition/edition-dates';

/**
 * The day by which a task is done in the next edition: as many days before the Week as in this one. In a shorter Week it
 * is the last day at the latest.
 */
export function shiftedDue(dueOn: string, from: Period, to: Period): string {
  const due = dayAfter(to.beginsOn, daysBetween(from.beginsOn, dueOn));
  return due > to.endsOn ? to.endsOn : due;
}
