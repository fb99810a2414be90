import type { FieldValues } from '../planning/agenda-row';

/** A proposed moment as it stands in the form: everything as typed. */
export interface MomentRow {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly form: string;
}

/** The API takes no more moments; a form that asks for more is cut off. */
export const mostMoments = 10;

/** The name of the field that says how many moments a form has. */
export const momentCount = 'moment-count';

const keys = ['day', 'from', 'to', 'form'] as const satisfies readonly (keyof MomentRow)[];

/** The name of a field of the moment at a place. */
export function momentField(place: number, key: keyof MomentRow): string {
  return `moment-${place}-${key}`;
}

/** The moments as the fields of a form hold them, also the empty ones. */
export function momentsIn(read: (field: string) => string): MomentRow[] {
  const count = Math.min(Math.max(Number.parseInt(read(momentCount), 10) || 0, 0), mostMoments);
  return Array.from(
    { length: count },
    (_, place) =>
      Object.fromEntries(keys.map((key) => [key, read(momentField(place, key))])) as unknown as MomentRow,
  );
}

/** The other way: moments as the fields of a form. */
export function fieldsOfMoments(rows: readonly MomentRow[]): FieldValues {
  return Object.fromEntries([
    [momentCount, String(rows.length)],
    ...rows.flatMap((row, place) => keys.map((key) => [momentField(place, key), row[key]])),
  ]) as FieldValues;
}

/** True for a row in which no day was typed; times and form are filled in beforehand and do not count. */
export function isEmptyMoment({ day }: MomentRow): boolean {
  return day.trim() === '';
}

/** The rows after a step: one more, with the times of the one before, or one less. */
export function changedMoments(rows: readonly MomentRow[], step: string): readonly MomentRow[] {
  const [what, place] = step.split(':');
  if (what === 'erbij' && rows.length < mostMoments) {
    const last = rows.at(-1);
    return [...rows, { day: '', from: last?.from ?? '', to: last?.to ?? '', form: last?.form ?? 'HYBRID' }];
  }
  return what === 'weg' && rows[Number(place)] ? rows.toSpliced(Number(place), 1) : rows;
}
