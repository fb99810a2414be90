import type { ImportProblem } from './import-problem';

/** What becomes of a row. ALIKE: it is perhaps what is there already; somebody chooses first. */
export const importOutcomes = ['NEW', 'CHANGED', 'SAME', 'ALIKE', 'WRONG'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What became of one row. */
export interface ImportedRow {
  /** Its number in the file. */
  readonly row: number;
  readonly title: string;
  readonly outcome: ImportOutcome;
  /** What is wrong, one for each field. */
  readonly reasons: readonly ImportProblem[];
  /** The fields that it fills or changes. */
  readonly fields: readonly string[];
  /** The names of what it may be, where it is one of those or not. */
  readonly alike: readonly string[];
  /** What it is about; null for what is new or could not be read. */
  readonly itemId: string | null;
  /** How often that had changed by then; 0 for what was not there. */
  readonly version: number;
}

/** What became of a file. */
export interface ImportReport {
  readonly rows: readonly ImportedRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** Names in the file that mean nothing here; they were left out. */
  readonly unknownFields: readonly string[];
}

/** Counts the rows by what became of them. */
export function reportOf(rows: readonly ImportedRow[], unknownFields: readonly string[]): ImportReport {
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, ALIKE: 0, WRONG: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return { rows, counts, unknownFields };
}

/** A row that could not be used. */
export function wrongRow(row: number, title: string, ...reasons: readonly ImportProblem[]): ImportedRow {
  return { row, title, outcome: 'WRONG', reasons, fields: [], alike: [], itemId: null, version: 0 };
}
