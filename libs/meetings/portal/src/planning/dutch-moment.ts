import { dutchFromMoment, momentFromDutch, readDate, readTime } from '@verbonden/shared/kernel';
import type { FormProblem, Say } from '@verbonden/shared/web';

/** A typed day and time as a moment (ISO), or what is wrong at which field. */
export type ReadMoment = { readonly moment: string } | { readonly problem: FormProblem };

/**
 * Reads a day and a time as people type them, by the Dutch clock.
 * @param fields the names of both fields, for the problem
 */
export function readMoment(
  day: string,
  time: string,
  fields: { readonly day: string; readonly time: string },
  now: Date,
  say: Say,
): ReadMoment {
  const date = readDate(day, now);
  if (!date) {
    return { problem: { field: fields.day, message: say('Vul een datum in, bijvoorbeeld 24-3-2027.') } };
  }
  const clock = readTime(time);
  if (!clock)
    return { problem: { field: fields.time, message: say('Vul een tijd in, bijvoorbeeld 13:30.') } };
  const moment = momentFromDutch(`${date}T${clock}`);
  if (moment instanceof Date) return { moment: moment.toISOString() };
  return {
    problem: {
      field: fields.time,
      message:
        moment === 'TWICE'
          ? say('Deze tijd is er die nacht twee keer, want de klok gaat terug. Kies een andere tijd.')
          : say('Deze tijd bestaat die nacht niet, want de klok gaat vooruit. Kies een andere tijd.'),
    },
  };
}

/** The day after a typed one, as "2027-03-25"; what cannot be read comes back as it was. */
export function nextDay(typed: string, now: Date): string {
  const date = readDate(typed, now);
  if (!date) return typed;
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A moment as a day that is typed ("24-3-2027") and a time ("13:30"), by the Dutch clock; empty without a moment. */
export function typedMoment(moment: string | null): { readonly day: string; readonly time: string } {
  if (!moment) return { day: '', time: '' };
  const [day = '', time = ''] = dutchFromMoment(new Date(moment)).split('T');
  return { day: day.split('-').reverse().map(Number).join('-'), time };
}

/** Each wrong field once: two moments can name the same wrong day. */
export function onceEach(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter((one, index) => problems.findIndex((other) => other.field === one.field) === index);
}
