import type { FormFields, FormProblem, Say } from '@verbonden/shared/web';
import { onceEach, readMoment } from './dutch-moment';

/** Begin and end out of the fields day, from, endDay and to; without an end day it ends on the day it begins. */
export function meetingTimes(
  form: FormFields,
  now: Date,
  say: Say,
): { readonly startsAt: string; readonly endsAt: string; readonly problems: readonly FormProblem[] } {
  const lastDay = form.line('endDay') ? 'endDay' : 'day';
  const starts = readMoment(form.line('day'), form.line('from'), { day: 'day', time: 'from' }, now, say);
  const ends = readMoment(form.line(lastDay), form.line('to'), { day: lastDay, time: 'to' }, now, say);
  return {
    startsAt: 'moment' in starts ? starts.moment : '',
    endsAt: 'moment' in ends ? ends.moment : '',
    problems: onceEach([starts, ends].flatMap((each) => ('problem' in each ? each.problem : []))),
  };
}
