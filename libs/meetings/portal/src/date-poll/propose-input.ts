import type { MeetingForm, Role } from '@verbonden/shared/web/schema';
import type { FormFields, FormProblem, FormState, Say } from '@verbonden/shared/web';
import { onceEach, readMoment } from '../planning/dutch-moment';
import { isEmptyMoment, momentField, type MomentRow, momentsIn } from './moment-rows';

/** A proposal for the API, what could not be read, and from which row each moment came. */
export function proposeInput(form: FormFields, now: Date, say: Say) {
  const problems: FormProblem[] = [];
  const places: number[] = [];
  const read = (day: string, time: string, fields: { day: string; time: string }) => {
    const moment = readMoment(day, time, fields, now, say);
    if ('problem' in moment) problems.push(moment.problem);
    return 'moment' in moment ? moment.moment : '';
  };
  const rows = momentsIn((field) => form.line(field));
  const moments = rows.flatMap((row: MomentRow, place) => {
    if (isEmptyMoment(row)) return [];
    places.push(place);
    const at = (key: 'from' | 'to') => ({ day: momentField(place, 'day'), time: momentField(place, key) });
    return [
      {
        startsAt: read(row.day, row.from, at('from')),
        endsAt: read(row.day, row.to, at('to')),
        form: row.form as MeetingForm,
      },
    ];
  });
  if (moments.length < 2) {
    const empty = rows.findIndex(isEmptyMoment);
    problems.push({
      field: momentField(Math.max(empty, 0), 'day'),
      message: say('Stel minstens twee momenten voor, dan is er iets te kiezen.'),
    });
  }
  const closesAt = read(form.line('closesDay'), form.line('closesTime'), {
    day: 'closesDay',
    time: 'closesTime',
  });
  return {
    input: { moments, closesAt, asked: askedInput(form), message: form.prose('message').trim() || null },
    problems: onceEach(problems),
    places,
  };
}

/** Who is asked, as the form has it. */
export function askedInput(form: FormFields) {
  return {
    roles: form.all('roles') as Role[],
    organisationIds: form.all('organisations'),
    pasted: form.prose('pasted'),
  };
}

const fieldOf: Readonly<Record<string, string>> = { closesAt: 'closesDay', 'asked.pasted': 'pasted' };

/** A refusal of the API with its problems at the fields of the form. */
export function atProposal(state: FormState, places: readonly number[]): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const [list, part = '', key = ''] = field.split('.');
      if (list !== 'moments') return { field: fieldOf[field] ?? field, message };
      const place = places[Number(part)] ?? 0;
      return { field: momentField(place, key === 'endsAt' ? 'to' : 'day'), message };
    }),
  };
}
