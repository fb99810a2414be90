import type { GivenRow } from '../import-kind';
import type { ImportProblem } from './import-problem';
import { type ImportedRow, wrongRow } from './import-report';

/** A row that was understood. */
export interface NumberedRow<T> {
  readonly row: number;
  readonly expectedVersion: number | null;
  readonly choice: string | null;
  readonly given: T;
}

export interface Batches<T extends object> {
  /** How many rows are taken in together. */
  readonly size: number;
  /** What a row says, or what is wrong with it. */
  readonly read: (raw: unknown) => T | readonly ImportProblem[];
  /** What a row that cannot be read is called. */
  readonly titleOf: (raw: unknown) => string;
  readonly take: (batch: readonly NumberedRow<T>[]) => Promise<readonly ImportedRow[]>;
  /** Told after each batch how many rows are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Reads rows and takes them in, batch by batch. @returns what became of each, in the order of the file */
export async function inBatches<T extends object>(
  rows: readonly GivenRow[],
  { size, read, titleOf, take, onProgress }: Batches<T>,
): Promise<ImportedRow[]> {
  const done: ImportedRow[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const batch: NumberedRow<T>[] = [];
    for (const { row, raw, expectedVersion = null, choice = null } of rows.slice(start, start + size)) {
      const given = read(raw);
      if (isWrong(given)) done.push(wrongRow(row, titleOf(raw), ...given));
      else batch.push({ row, expectedVersion, choice, given });
    }
    done.push(...(await take(batch)));
    onProgress?.(Math.min(start + size, rows.length));
  }
  return done.sort((one, other) => one.row - other.row);
}

function isWrong<T extends object>(given: T | readonly ImportProblem[]): given is readonly ImportProblem[] {
  return Array.isArray(given);
}
