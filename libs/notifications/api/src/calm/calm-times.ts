import { dayAfter, dutchDay, dutchFromMoment } from '@verbonden/shared/kernel';
import { morning, morningOf, weekdayOf } from '../digest/digest-moment';

/** Some days of the calendar in a row, both ends in it. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** From when the evening is calm, as the clock on the wall says in the Netherlands. */
const evening = '18:00';

/** True in the evening, at night, at the weekend and in these holidays. */
export function isCalm(now: Date, holidays: readonly Days[]): boolean {
  const time = dutchFromMoment(now).slice(11);
  return isCalmDay(dutchDay(now), holidays) || time < morning || time >= evening;
}

/** The first moment that is not calm: now, or a morning that comes. */
export function firstFree(now: Date, holidays: readonly Days[]): Date {
  if (!isCalm(now, holidays)) return now;
  let day = dutchDay(now);
  while (isCalmDay(day, holidays) || morningOf(day) <= now) day = dayAfter(day, 1);
  return morningOf(day);
}

function isCalmDay(day: string, holidays: readonly Days[]): boolean {
  return weekdayOf(day) > 5 || holidays.some(({ first, last }) => first <= day && day <= last);
}
