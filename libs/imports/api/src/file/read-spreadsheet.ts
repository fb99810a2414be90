import readXlsxFile from 'read-excel-file/node';
import { ImportFileError } from './read-text';
import { plainZip, unzip, ZipError } from './zip-contents';

/** As much as a workbook may be when it is unpacked. */
const mostUnpacked = 100 * 1024 * 1024;

/** The first sheet with something in it: its name and its cells as text, numbers and days. */
export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly (readonly unknown[])[];
}

/**
 * Reads an XLSX workbook. A formula is what it last gave: nothing is worked out here. Of cells that were merged the
 * first has the value.
 * @throws ImportFileError for macros, a broken or an enormous file, and for what is no workbook
 */
export async function readSpreadsheet(bytes: Buffer): Promise<ReadSheet> {
  const entries = await unzip(bytes, mostUnpacked).catch((fault: unknown) => {
    if (fault instanceof ZipError) throw fault.reason === 'BROKEN' ? broken() : enormous();
    throw fault;
  });
  if (entries.some(({ name }) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) throw macros();
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw noWorkbook();
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readXlsxFile(plainZip(entries.filter(({ name }) => !name.endsWith('/'))));
  } catch {
    throw broken();
  }
  const first = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (!first) throw new ImportFileError('EMPTY', 'The file is empty.');
  return { name: first.sheet, cells: first.data.map((row) => row.map(cellValue)) };
}

function cellValue(cell: unknown): unknown {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    // A day in a spreadsheet is midnight in UTC; a time without a day is one of the last day of 1899.
    return cell.getUTCFullYear() < 1900 ? cell.toISOString().slice(11, 16) : cell.toISOString().slice(0, 10);
  }
  return cell ?? '';
}

const broken = () =>
  new ImportFileError('BROKEN', 'This file is damaged: we cannot open it. Save it again and try once more.');
const enormous = () =>
  new ImportFileError(
    'ENORMOUS',
    'This file is far too large once it is unpacked. Divide it over smaller files.',
  );
const macros = () =>
  new ImportFileError(
    'MACROS',
    'This file holds macros; we do not take those. Save it as an ordinary .xlsx.',
  );
const noWorkbook = () =>
  new ImportFileError('NO_WORKBOOK', 'This is no spreadsheet. Save it as CSV, XLSX or JSON.');
