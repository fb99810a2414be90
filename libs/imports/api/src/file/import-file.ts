import { parse } from 'csv-parse/sync';
import { type FieldName, guessColumns } from '../row/column-names';
import { readSpreadsheet } from './read-spreadsheet';
import { ImportFileError, readText, type ReadText } from './read-text';

/** A file may be as large as this; more is divided over several. */
export const largestFile = 10 * 1024 * 1024;
export const mostRows = 20_000;
const mostColumns = 200;

/** What was in a file. */
export interface ImportTable {
  readonly form: 'CSV' | 'XLSX' | 'JSON';
  /** How the text was written; null for a workbook. */
  readonly encoding: ReadText['encoding'] | null;
  /** What stood between the cells of a CSV. */
  readonly separator: string | null;
  /** The sheet that was read of a workbook. */
  readonly sheet: string | null;
  /** The names above the columns, in their order; of JSON the names that occur. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One row: cells by the name of their column, or, of JSON, whatever stood there. */
export interface TableRow {
  /** As a spreadsheet numbers it: the names are in row 1. In JSON the first is 1. */
  readonly row: number;
  readonly cells: unknown;
}

/**
 * Reads a file: a JSON array (or an object that holds one), an XLSX workbook, or CSV with a line of names on top, with
 * commas, semicolons or tabs between the cells. What it is, is judged by what is in it.
 * @throws ImportFileError when it is none of these, or too much
 */
export async function readImportFile(bytes: Buffer): Promise<ImportTable> {
  if (bytes.length > largestFile) throw tooLarge();
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const { name, cells } = await readSpreadsheet(bytes);
    return checked({ form: 'XLSX', encoding: null, separator: null, sheet: name, ...tableOf(cells) });
  }
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw oldWorkbook();
  const { text: whole, encoding } = readText(bytes);
  const content = whole.replace(/^\uFEFF/, '');
  if (content.trim() === '') throw new ImportFileError('EMPTY', 'The file is empty.');
  if (/^\s*[[{]/.test(content)) return checked({ ...readJson(content), encoding });
  return checked({ ...readCsv(content), encoding });
}

/** The rows as the importer takes them, each column under the field it is guessed to hold. */
export function guessedRows(table: ImportTable, fieldName: FieldName): readonly unknown[] {
  const fields = guessColumns(table.columns, fieldName);
  return table.rows.map(({ cells }) => rowWith(cells, fields));
}

/** A row with its cells under the names of fields; what has none keeps its own name, and means nothing. */
export function rowWith(cells: unknown, fields: Readonly<Record<string, string | null>>): unknown {
  if (typeof cells !== 'object' || cells === null || Array.isArray(cells)) return cells;
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [fields[column] ?? `? ${column}`, value as unknown]),
  );
}

/** "A" for the first column of a spreadsheet, "AA" for the 27th. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

function readJson(content: string): Omit<ImportTable, 'encoding'> {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch (fault) {
    const why = (fault as Error).message;
    throw new ImportFileError('NO_JSON', `This is not readable as JSON: ${why}`);
  }
  const list: unknown = Array.isArray(read) ? read : Object.values(read as object).find(Array.isArray);
  if (!Array.isArray(list)) {
    throw new ImportFileError('NO_LIST', 'This JSON holds no list of items.');
  }
  const names = list.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.keys(each) : [],
  );
  return {
    form: 'JSON',
    separator: null,
    sheet: null,
    columns: [...new Set(names)],
    rows: list.map((cells: unknown, index) => ({ row: index + 1, cells })),
  };
}

function readCsv(content: string): Omit<ImportTable, 'encoding'> {
  // Excel's own first line, which says what stands between the cells.
  const [hint, told] = /^"?sep=(.)"?\r?\n/i.exec(content) ?? [];
  const body = hint ? content.slice(hint.length) : content;
  const header = body.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  const separator =
    told ??
    [',', ';', '\t'].reduce((best, each) =>
      header.split(each).length > header.split(best).length ? each : best,
    );
  try {
    const cells = parse(body, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 2 * 1024 * 1024,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return { form: 'CSV', separator, sheet: null, ...tableOf(cells, hint ? 1 : 0) };
  } catch (fault) {
    if (fault instanceof ImportFileError) throw fault;
    const why = (fault as Error).message;
    throw new ImportFileError('NO_CSV', `This is not readable as CSV: ${why}`);
  }
}

/** Names on top, rows below; empty rows count but are no rows. */
function tableOf(cells: readonly (readonly unknown[])[], above = 0): Pick<ImportTable, 'columns' | 'rows'> {
  const isEmpty = (row: readonly unknown[]) => row.every((cell) => String(cell).trim() === '');
  const top = cells.findIndex((row) => !isEmpty(row));
  const columns = named(cells[top] ?? []);
  const rows = cells.slice(top + 1).flatMap((row, index) => {
    if (isEmpty(row)) return [];
    return {
      row: above + top + index + 2,
      cells: Object.fromEntries(columns.map((column, at) => [column, cellOf(row[at])])),
    };
  });
  return { columns, rows };
}

/** Each column has a name of its own: the second "thema" is "thema (2)", one without a name is called by its letter. */
function named(header: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = String(cell).trim().slice(0, 100) || columnLetter(index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** A cell as it is: a formula is its text. The apostrophe that keeps it from being one belongs to the spreadsheet. */
function cellOf(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell ?? '';
  return /^'\s*[=+\-@＝＋－＠|%]/.test(cell) ? cell.slice(1) : cell;
}

function checked(table: ImportTable): ImportTable {
  if (table.rows.length > mostRows || table.columns.length > mostColumns) throw tooLarge();
  if (table.rows.length > 0) return table;
  throw new ImportFileError('NO_ROWS', 'Nothing stands below the names of the columns.');
}

function tooLarge(): ImportFileError {
  return new ImportFileError(
    'TOO_LARGE',
    'This file is too large. Up to 10 MB, 20,000 rows and 200 columns will do; divide it over more files.',
  );
}

function oldWorkbook(): ImportFileError {
  return new ImportFileError(
    'OLD_WORKBOOK',
    'This is an old or a protected Excel file. Save it without a password as .xlsx.',
  );
}
