import type { AgendaItemKind } from '@verbonden/shared/web/schema';

/** What the fields of a form hold, by their names. */
export type FieldValues = Readonly<Record<string, string>>;

/** One part of the programme as it stands in the form: everything as typed. */
export interface AgendaRow {
  readonly kind: string;
  /** Only typed when a meeting takes more than one day; empty is the first day. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly description: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
}

/** The kinds of parts, in the order in which a day usually has them. */
export const agendaKinds = [
  'WELCOME',
  'INTRODUCTION_ROUND',
  'EXPERT_BY_EXPERIENCE',
  'PRESENTATION',
  'SUBSESSIONS',
  'BREAK',
  'CLOSE',
] as const satisfies readonly AgendaItemKind[];

/** A part that nobody has filled in yet. */
export const emptyRow: AgendaRow = {
  kind: 'PRESENTATION',
  day: '',
  from: '',
  to: '',
  title: '',
  description: '',
  titleEn: '',
  descriptionEn: '',
};

/** The API takes no longer programme; a form that asks for more is cut off. */
export const mostRows = 60;

/** The name of the field that says how many rows a form has. */
export const countField = 'agenda-count';

const keys = Object.keys(emptyRow) as (keyof AgendaRow)[];

/** The name of a field of the row at a place. */
export function rowField(place: number, key: keyof AgendaRow): string {
  return `agenda-${place}-${key}`;
}

/** The rows as the fields of a form hold them, also the empty ones. */
export function rowsIn(read: (field: string) => string): AgendaRow[] {
  const count = Math.min(Math.max(Number.parseInt(read(countField), 10) || 0, 0), mostRows);
  return Array.from(
    { length: count },
    (_, place) =>
      Object.fromEntries(keys.map((key) => [key, read(rowField(place, key))])) as unknown as AgendaRow,
  );
}

/** The other way: rows as the fields of a form. */
export function fieldsOfRows(rows: readonly AgendaRow[]): FieldValues {
  return Object.fromEntries([
    [countField, String(rows.length)],
    ...rows.flatMap((row, place) => keys.map((key) => [rowField(place, key), row[key]])),
  ]) as FieldValues;
}

/** True for a row in which nothing was typed; its kind is chosen beforehand and does not count. */
export function isEmptyRow(row: AgendaRow): boolean {
  return keys.every((key) => key === 'kind' || row[key].trim() === '');
}
