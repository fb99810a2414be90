import { readTime } from '@verbonden/shared/kernel';
import type { FormFields, FormState } from '@verbonden/shared/web';
import { type AgendaRow, emptyRow, fieldsOfRows, mostRows, rowsIn } from './agenda-row';
import { joinedUp } from './day-line';
import { emptySubsession, mostSubsessions } from './subsession-row';

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
  const [what, written, inner] = step.split(':');
  const place = Number(written);
  const row = rows[place];
  if (what === 'erbij') {
    return rows.length < mostRows ? [...rows, { ...emptyRow, from: rows.at(-1)?.to ?? '' }] : rows;
  }
  if (what === 'op-tijd') return inOrderOfTime(rows);
  if (what === 'aansluiten') return joinedUp(rows);
  if (!row) return rows;
  if (what === 'omhoog' || what === 'omlaag' || what === 'weg') return stepped(rows, what, place);
  const subsessions = changedSubsessions(row, what, Number(inner));
  return rows.with(place, { ...row, subsessions });
}

function changedSubsessions(
  { subsessions }: AgendaRow,
  what: string | undefined,
  place: number,
): AgendaRow['subsessions'] {
  if (what === 'subsessie-erbij') {
    return subsessions.length < mostSubsessions ? [...subsessions, emptySubsession] : subsessions;
  }
  const step = /^subsessie-(omhoog|omlaag|weg)$/.exec(what ?? '')?.[1];
  return step ? stepped(subsessions, step as 'weg', place) : subsessions;
}

function stepped<T>(list: readonly T[], step: 'omhoog' | 'omlaag' | 'weg', place: number): readonly T[] {
  const one = list[place];
  if (one === undefined) return list;
  const rest = list.toSpliced(place, 1);
  if (step === 'weg') return rest;
  return rest.toSpliced(step === 'omhoog' ? Math.max(place - 1, 0) : place + 1, 0, one);
}

/** By day and start; what has no time that can be read keeps its place at the end. */
function inOrderOfTime(rows: readonly AgendaRow[]): AgendaRow[] {
  const when = (row: AgendaRow) => `${row.day.trim()} ${readTime(row.from) ?? '99'}`;
  return rows.toSorted((one, other) => when(one).localeCompare(when(other), 'nl', { numeric: true }));
}
