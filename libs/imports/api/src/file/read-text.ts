/** What can be wrong with a file as a whole. The page says it in the words of the reader. */
export type FileFault =
  | 'NO_FILE'
  | 'EMPTY'
  | 'NO_ROWS'
  | 'TOO_LARGE'
  | 'NO_TEXT'
  | 'NO_JSON'
  | 'NO_LIST'
  | 'NO_CSV'
  | 'BROKEN'
  | 'ENORMOUS'
  | 'MACROS'
  | 'NO_WORKBOOK'
  | 'OLD_WORKBOOK';

/** The file is not readable as a whole; nothing of it was used. */
export class ImportFileError extends Error {
  constructor(
    readonly code: FileFault,
    message: string,
  ) {
    super(message);
  }
}

/** A file as text, and in which encoding it was written. */
export interface ReadText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const bom = (bytes: Buffer, ...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * Finds out how a text file was written: by its mark, by what UTF-16 looks like, as UTF-8 when every byte of it is, and
 * else as Windows-1252, in which Excel in the Netherlands writes CSV (Latin-1 is the same where both have letters).
 * @throws ImportFileError when it is no text at all
 */
export function readText(bytes: Buffer): ReadText {
  if (bom(bytes, 0xef, 0xbb, 0xbf)) return { text: decoded('utf-8', bytes.subarray(3)), encoding: 'UTF-8' };
  if (bom(bytes, 0xff, 0xfe)) return { text: decoded('utf-16le', bytes.subarray(2)), encoding: 'UTF-16' };
  if (bom(bytes, 0xfe, 0xff)) return { text: decoded('utf-16be', bytes.subarray(2)), encoding: 'UTF-16' };
  const wide = utf16Without(bytes);
  if (wide) return { text: decoded(wide, bytes), encoding: 'UTF-16' };
  if (bytes.includes(0)) {
    throw new ImportFileError('NO_TEXT', 'This file is no text. Save it as CSV, XLSX or JSON and try again.');
  }
  try {
    return { text: decoded('utf-8', bytes, true), encoding: 'UTF-8' };
  } catch {
    return { text: decoded('windows-1252', bytes), encoding: 'Windows-1252' };
  }
}

function decoded(encoding: string, bytes: Buffer, fatal = false): string {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}

/** In UTF-16 of western text every second byte is 0, nearly always on the same side. */
function utf16Without(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const half = sample.length / 2;
  if (zeros[1]! > half * 0.6 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.6 && zeros[1]! < half * 0.1) return 'utf-16be';
  return null;
}
