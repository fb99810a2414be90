import { momentFromDutch, readDate, readTime } from '@verbonden/shared/kernel';
import type { FormFields, FormProblem, Say } from '@verbonden/shared/web';

/** Reads the day and time on which a text goes online, as people type them; or what is wrong at which field. */
export function publishMoment(
  form: FormFields,
  now: Date,
  say: Say,
): { readonly moment: Date } | { readonly problem: FormProblem } {
  const day = readDate(form.line('day'), now);
  if (day === null) {
    return {
      problem: {
        field: 'day',
        message: say('Vul een datum in die na vandaag ligt, bijvoorbeeld 24-3-2027.'),
      },
    };
  }
  const time = readTime(form.line('time'));
  if (time === null) {
    return { problem: { field: 'time', message: say('Vul een tijd in, bijvoorbeeld 9.00.') } };
  }
  const moment = momentFromDutch(`${day}T${time}`);
  if (moment instanceof Date) return { moment };
  return {
    problem: {
      field: 'time',
      message: say('Die nacht gaat de klok een uur vooruit of terug. Kies een andere tijd.'),
    },
  };
}
