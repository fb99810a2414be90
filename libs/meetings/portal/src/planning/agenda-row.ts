import type { AgendaItemKind } from '@verbonden/shared/web/schema';
import {
  emptySubsession,
  mostSubsessions,
  type SubsessionRow,
  subsessionCountField,
  subsessionField,
  subsessionKeys,
} from './subsession-row';

/** What the fields of a form hold, by their names. */
export type FieldValues = Readonly<Record<string, string>>;

/** What is typed of one part of the programme, each in a field of its own. */
export interface AgendaTexts {
  /** Of a part that was saved before; it keeps its place in the database, and with it what people chose. */
  readonly id: string;
  readonly kind: string;
  /** Only typed when a meeting takes more than one day; empty is the first day. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly description: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
  /** Who speaks, one a line: "name, organisation". */
  readonly speakers: string;
  /** Addresses of knowledge that goes with it, one a line. */
  readonly knowledge: string;
}

/** One part of the programme as it stands in the form: everything as typed. */
export interface AgendaRow extends AgendaTexts {
  readonly subsessions: readonly SubsessionRow[];
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

const noTexts: AgendaTexts = {
  id: '',
  kind: 'PRESENTATION',
  day: '',
  from: '',
  to: '',
  title: '',
  description: '',
  titleEn: '',
  descriptionEn: '',
  speakers: '',
  knowledge: '',
};

/** A part that nobody has filled in yet. */
export const emptyRow: AgendaRow = { ...noTexts, subsessions: [] };

/** The API takes no longer programme; a form that asks for more is cut off. */
export const mostRows = 60;

/** The name of the field that says how many rows a form has. */
export const countField = 'agenda-count';

const keys = Object.keys(noTexts) as (keyof AgendaTexts)[];

/** The name of a field of the row at a place. */
export function rowField(place: number, key: keyof AgendaTexts): string {
  return `agenda-${place}-${key}`;
}

/** The rows as the fields of a form hold them, also the empty ones. */
export function rowsIn(read: (field: string) => string): AgendaRow[] {
  return Array.from({ length: countIn(read(countField), mostRows) }, (_, place) => ({
    ...(Object.fromEntries(keys.map((key) => [key, read(rowField(place, key))])) as unknown as AgendaTexts),
    subsessions: Array.from(
      { length: countIn(read(subsessionCountField(place)), mostSubsessions) },
      (_unused, each) => ({
        ...emptySubsession,
        ...Object.fromEntries(subsessionKeys.map((key) => [key, read(subsessionField(place, each, key))])),
      }),
    ),
  }));
}

/** The other way: rows as the fields of a form. */
export function fieldsOfRows(rows: readonly AgendaRow[]): FieldValues {
  return Object.fromEntries([
    [countField, String(rows.length)],
    ...rows.flatMap((row, place) => [
      ...keys.map((key) => [rowField(place, key), row[key]]),
      [subsessionCountField(place), String(row.subsessions.length)],
      ...row.subsessions.flatMap((subsession, each) =>
        subsessionKeys.map((key) => [subsessionField(place, each, key), subsession[key]]),
      ),
    ]),
  ]) as FieldValues;
}

/** True for a row in which nothing is typed; its kind is chosen beforehand and does not count. */
export function isEmptyRow(row: AgendaRow): boolean {
  return (
    row.subsessions.length === 0 &&
    keys.every((key) => key === 'kind' || key === 'id' || row[key].trim() === '')
  );
}

function countIn(typed: string, most: number): number {
  return Math.min(Math.max(Number.parseInt(typed, 10) || 0, 0), most);
}
