import { momentFromDutch, readDate, readTime } from '@verbonden/shared/kernel';
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
