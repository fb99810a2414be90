import type { FormFields, FormState } from '@verbonden/shared/web';
import type { ScheduledReminderFragment } from './mails.generated';

/** One reminder as it stands in the form: everything as typed. */
export interface ScheduleRow {
  readonly amount: string;
  readonly unit: string;
  readonly mode: string;
  readonly text: string;
  readonly textEn: string;
}

type RowKey = keyof ScheduleRow;

export const mostRows = 6;
export const countField = 'moment-count';
/** The name of the buttons that add or remove a reminder; their value is a step such as "weg:2". */
export const stepField = 'stap';

const keys: readonly RowKey[] = ['amount', 'unit', 'mode', 'text', 'textEn'];
const emptyRow: ScheduleRow = { amount: '', unit: 'DAYS', mode: '', text: '', textEn: '' };

/** The name of a field of the reminder at a place. */
export function rowField(place: number, key: RowKey): string {
  return `moment-${place}-${key}`;
}

/** The reminders as the fields of a form hold them. */
export function rowsIn(read: (field: string) => string): ScheduleRow[] {
  const count = Math.min(Math.max(Number.parseInt(read(countField), 10) || 0, 0), mostRows);
  return Array.from(
    { length: count },
    (_, place) =>
      Object.fromEntries(keys.map((key) => [key, read(rowField(place, key))])) as unknown as ScheduleRow,
  );
}

/** The other way: reminders as the fields of a form. */
export function fieldsOfRows(rows: readonly ScheduleRow[]): Record<string, string> {
  return Object.fromEntries([
    [countField, String(rows.length)],
    ...rows.flatMap((row, place) => keys.map((key) => [rowField(place, key), row[key]] as const)),
  ]);
}

/** The reminders that stand, as rows. */
export function rowsOf(moments: readonly ScheduledReminderFragment[]): ScheduleRow[] {
  return moments.map(({ amount, unit, mode, textNl, textEn }) => ({
    amount: String(amount),
    unit,
    mode: mode ?? '',
    text: textNl ?? '',
    textEn: textEn ?? '',
  }));
}

/** One reminder more or less, to be filled in further; null when another button was pressed. */
export function withStep(form: FormFields): FormState | null {
  const [what, written] = form.line(stepField).split(':');
  if (!what) return null;
  const rows = rowsIn((field) => form.prose(field));
  const changed =
    what === 'erbij' ? [...rows, emptyRow].slice(0, mostRows) : rows.toSpliced(Number(written), 1);
  const others = Object.entries(form.values()).filter(([name]) => !name.startsWith('moment-'));
  const fields = Object.entries(fieldsOfRows(changed)).map(([name, value]) => [name, [value]] as const);
  return { values: Object.fromEntries([...others, ...fields]), problems: [] };
}

/** "moments.1.amount" of the API is "moment-1-amount" in the form. */
export function atRows(state: FormState): FormState {
  const problems = state.problems.map(({ field, message }) => ({
    field: field.replace(/^moments\.(\d+)\.(\w+)$/, 'moment-$1-$2').replace(/^moments$/, countField),
    message,
  }));
  return { ...state, problems };
}
