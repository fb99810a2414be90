import { readTime } from '@verbonden/shared/kernel';
import type { FormFields, FormState } from '@verbonden/shared/web';
import { type AgendaRow, emptyRow, fieldsOfRows, mostRows, rowsIn } from './agenda-row';

/** The name of the buttons that change the programme; their value is a step such as "omhoog:2". */
export const stepField = 'programma';

/**
 * Takes the step of the button that was pressed in the programme: a part more, one less, or another order.
 * @returns the form to fill in further, or null when another button was pressed
 */
export function withProgramme(form: FormFields): FormState | null {
  const step = form.line(stepField);
  if (!step) return null;
  const rows = rowsIn((field) => form.prose(field));
  const others = Object.entries(form.values()).filter(([name]) => !name.startsWith('agenda-'));
  const programme = Object.entries(fieldsOfRows(changedRows(rows, step)));
  return {
    values: Object.fromEntries([...others, ...programme.map(([name, value]) => [name, [value]] as const)]),
    problems: [],
  };
}

/** The rows after a step; a step that makes no sense changes nothing. */
export function changedRows(rows: readonly AgendaRow[], step: string): readonly AgendaRow[] {
  const [what, written] = step.split(':');
  const place = Number(written);
  const row = rows[place];
  if (what === 'erbij') {
    return rows.length < mostRows ? [...rows, { ...emptyRow, from: rows.at(-1)?.to ?? '' }] : rows;
  }
  if (what === 'op-tijd') return inOrderOfTime(rows);
  if (!row) return rows;
  const rest = rows.toSpliced(place, 1);
  if (what === 'weg') return rest;
  if (what === 'omhoog') return rest.toSpliced(Math.max(place - 1, 0), 0, row);
  return what === 'omlaag' ? rest.toSpliced(place + 1, 0, row) : rows;
}

/** By day and start; what has no time that can be read keeps its place at the end. */
function inOrderOfTime(rows: readonly AgendaRow[]): AgendaRow[] {
  const when = (row: AgendaRow) => `${row.day.trim()} ${readTime(row.from) ?? '99'}`;
  return rows.toSorted((one, other) => when(one).localeCompare(when(other), 'nl', { numeric: true }));
}
