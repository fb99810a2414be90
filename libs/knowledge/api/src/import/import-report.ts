export type ImportOutcome = 'NEW' | 'CHANGED' | 'SAME' | 'WRONG';

/** What became of one row. */
export interface ImportedRow {
  /** Counted from 1, without the line of names of a CSV. */
  readonly row: number;
  readonly title: string;
  readonly outcome: ImportOutcome;
  /** What is wrong, a sentence each. */
  readonly reasons: readonly string[];
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
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, WRONG: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return { rows, counts, unknownFields };
}
