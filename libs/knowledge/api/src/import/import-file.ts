import { parse } from 'csv-parse/sync';

/** The file is not readable as a whole; nothing of it was used. */
export class ImportFileError extends Error {}

/**
 * Reads the rows of a file: a JSON array (or an object that holds one), or CSV with a line of names on top. CSV may be
 * written with commas, semicolons or tabs between the cells.
 * @throws ImportFileError when it is neither
 */
export function readImportFile(content: string): readonly unknown[] {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') throw new ImportFileError('The file is empty.');
  return /^[[{]/.test(text) ? readJson(text) : readCsv(text);
}

function readJson(text: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (fault) {
    throw new ImportFileError(`This is not readable as JSON: ${(fault as Error).message}`);
  }
  if (Array.isArray(read)) return read;
  const list = Object.values(read as object).find(Array.isArray);
  if (!list) throw new ImportFileError('This JSON holds no list of items.');
  return list;
}

function readCsv(text: string): readonly unknown[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    header.split(each).length > header.split(best).length ? each : best,
  );
  try {
    return parse(text, {
      columns: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch (fault) {
    throw new ImportFileError(`This is not readable as CSV: ${(fault as Error).message}`);
  }
}
