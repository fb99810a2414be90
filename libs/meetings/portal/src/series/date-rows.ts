import type { MeetingForm, SeriesDateInput } from '@verbonden/shared/web/schema';
import type { FormFields, FormProblem, FormState, Say } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import type { FieldValues } from '../planning/agenda-row';
import { readMoment } from '../planning/dutch-moment';

/** One date of a season as it is typed. */
export interface DateRow {
  /** Of the meeting that it becomes. */
  readonly id: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly form: string;
  readonly title: string;
}

const keys = ['id', 'day', 'from', 'to', 'form', 'title'] as const satisfies readonly (keyof DateRow)[];

/** A season begins with three dates, and may have twelve. */
export const usualDates = 3;
export const mostDates = 12;

/** The name of the field that says how many dates a form has, and of the button that asks for one more. */
export const countField = 'data-count';
export const moreField = 'data-erbij';

/** The name of a field of the date at a place. */
export function dateField(place: number, key: keyof DateRow): string {
  return `data-${place}-${key}`;
}

/** How many dates a form has. */
export function datesIn(read: (field: string) => string): number {
  return Math.min(Math.max(Number.parseInt(read(countField), 10) || 0, 1), mostDates);
}

/** What stands in the form of a new season: dates to fill in, in the usual hours. */
export function newDates(): FieldValues {
  const rows = Array.from({ length: usualDates }, () => aDate());
  return Object.fromEntries([
    [countField, String(rows.length)],
    ...rows.flatMap((row, place) => keys.map((key) => [dateField(place, key), row[key]])),
  ]) as FieldValues;
}

/** The form with one more date, or null when another button was pressed. */
export function withMoreDates(form: FormFields): FormState | null {
  if (!form.line(moreField)) return null;
  const count = datesIn((field) => form.line(field));
  if (count >= mostDates) return { values: form.values(), problems: [] };
  const last = (key: keyof DateRow) => form.line(dateField(count - 1, key));
  const row = { ...aDate(), from: last('from'), to: last('to'), form: last('form') };
  const added = keys.map((key) => [dateField(count, key), [row[key]]] as const);
  return {
    values: { ...form.values(), ...Object.fromEntries(added), [countField]: [String(count + 1)] },
    problems: [],
  };
}

/** The dates for the API, what could not be read, and from which place each came; dates without a day do not count. */
export function datesInput(form: FormFields, now: Date, say: Say) {
  const problems: FormProblem[] = [];
  const places: number[] = [];
  const dates: SeriesDateInput[] = [];
  const count = datesIn((field) => form.line(field));
  for (let place = 0; place < count; place++) {
    const typed = (key: keyof DateRow) => form.line(dateField(place, key));
    if (!typed('day') && !typed('title')) continue;
    const moment = (key: 'from' | 'to') => {
      const fields = { day: dateField(place, 'day'), time: dateField(place, key) };
      const read = readMoment(typed('day'), typed(key), fields, now, say);
      if ('problem' in read && !problems.some(({ field }) => field === read.problem.field)) {
        problems.push(read.problem);
      }
      return 'moment' in read ? read.moment : '';
    };
    dates.push({
      id: typed('id'),
      startsAt: moment('from'),
      endsAt: moment('to'),
      form: typed('form') as MeetingForm,
      title: typed('title') || null,
    });
    places.push(place);
  }
  if (dates.length === 0) {
    problems.push({ field: dateField(0, 'day'), message: say('Vul minstens één datum in.') });
  }
  return { dates, problems, places };
}

const keyOf: Readonly<Record<string, keyof DateRow>> = { startsAt: 'day', endsAt: 'to' };

/** A refusal of the API with its problems at the fields of the form. */
export function atDateFields(state: FormState, places: readonly number[]): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => {
      const [list, index, key = 'day'] = field.split('.');
      if (list !== 'dates') return { field, message };
      return { field: dateField(places[Number(index)] ?? 0, keyOf[key] ?? (key as keyof DateRow)), message };
    }),
  };
}

function aDate(): DateRow {
  return { id: v7(), day: '', from: '13:30', to: '17:00', form: 'HYBRID', title: '' };
}
