import type { ColleagueInput } from '@verbonden/shared/web/schema';
import type { FormFields, FormState } from '@verbonden/shared/web';

/** One colleague as the form holds it: chosen, or typed; and how they come. */
export interface ColleagueRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mode: string;
}

export const emptyColleague: ColleagueRow = { personId: '', name: '', email: '', mode: '' };
/** The API takes no more in one go. */
export const mostColleagues = 10;
/** The name of the field that says how many rows there are, and of the buttons that change them. */
export const countField = 'collega-aantal';
export const rowStepField = 'rij';

const keys = ['personId', 'name', 'email', 'mode'] as const;

/** The name of a field of the row at a place. */
export function colleagueField(place: number, key: keyof ColleagueRow): string {
  return `collega-${place}-${key}`;
}

/** The rows as the fields of a form hold them, also the empty ones. */
export function colleaguesIn(read: (field: string) => string): ColleagueRow[] {
  const count = Math.min(Math.max(Number.parseInt(read(countField), 10) || 1, 1), mostColleagues);
  return Array.from({ length: count }, (_, place) => ({
    personId: read(colleagueField(place, 'personId')),
    name: read(colleagueField(place, 'name')),
    email: read(colleagueField(place, 'email')),
    mode: read(colleagueField(place, 'mode')),
  }));
}

/** True for a row in which nobody was chosen or typed. */
export function isNobody({ personId, name, email }: ColleagueRow): boolean {
  return !personId && !name.trim() && !email.trim();
}

/** The rows after a step; a step that makes no sense changes nothing. */
export function changedColleagues(rows: readonly ColleagueRow[], step: string): readonly ColleagueRow[] {
  const [what, written] = step.split(':');
  const place = Number(written);
  const row = rows[place];
  if (what === 'erbij') {
    return rows.length < mostColleagues
      ? [...rows, { ...emptyColleague, mode: rows.at(-1)?.mode ?? '' }]
      : rows;
  }
  if (!row) return rows;
  const rest = rows.toSpliced(place, 1);
  if (what === 'weg') return rest.length > 0 ? rest : [emptyColleague];
  if (what === 'omhoog') return rest.toSpliced(Math.max(place - 1, 0), 0, row);
  return what === 'omlaag' ? rest.toSpliced(place + 1, 0, row) : rows;
}

/** Takes the step of the button that was pressed in the list: the form to fill in further; null for another button. */
export function withColleagues(form: FormFields): FormState | null {
  const step = form.line(rowStepField);
  if (!step) return null;
  const rows = changedColleagues(
    colleaguesIn((field) => form.line(field)),
    step,
  );
  const others = Object.entries(form.values()).filter(([name]) => !name.startsWith('collega-'));
  return {
    values: Object.fromEntries([
      ...others,
      [countField, [String(rows.length)]],
      ...rows.flatMap((row, place) => keys.map((key) => [colleagueField(place, key), [row[key]]] as const)),
    ]),
    problems: [],
  };
}

/** The colleagues for the API, and from which row each came. A chosen colleague goes before what was typed. */
export function colleagueInputs(rows: readonly ColleagueRow[]): {
  inputs: ColleagueInput[];
  places: number[];
} {
  const filled = rows.map((row, place) => ({ row, place })).filter(({ row }) => !isNobody(row));
  return {
    inputs: filled.map(({ row: { personId, name, email, mode } }) => ({
      personId: personId || null,
      name: personId ? null : name.trim() || null,
      email: personId ? null : email.trim() || null,
      mode: mode === 'ONLINE' ? 'ONLINE' : 'ONSITE',
    })),
    places: filled.map(({ place }) => place),
  };
}
