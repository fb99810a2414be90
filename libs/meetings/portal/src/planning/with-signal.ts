import { emptyRow, fieldsOfRows, type FieldValues, mostRows, rowsIn } from './agenda-row';

/** The fields of the form with a part for a signal at the end of the programme, where the last one ends. */
export function withSignal(standing: FieldValues, title: string): FieldValues {
  const rows = rowsIn((field) => standing[field] ?? '');
  if (rows.length >= mostRows || rows.some((row) => row.title === title)) return standing;
  const last = rows.at(-1);
  const row = { ...emptyRow, day: last?.day ?? '', from: last?.to ?? '', title };
  return { ...standing, ...fieldsOfRows([...rows, row]) };
}
