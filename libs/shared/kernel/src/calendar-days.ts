import { Temporal } from 'temporal-polyfill';

/** The day of the calendar so many days later, or earlier below zero: days have no hours, so no clock change counts. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two days of the calendar; below zero when the second comes first. */
export function daysBetween(first: string, second: string): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(second), { largestUnit: 'days' }).days;
}
