import { type EntityManager, QueryFailedError } from 'typeorm';
import { problem } from './import-problem';
import { type ImportedRow, wrongRow } from './import-report';

/** A row that was understood. */
interface Taken {
  readonly row: number;
}

/**
 * Takes rows in, all of them in one transaction; when they cannot be saved together, one by one, so that only the bad
 * one is lost. Inside a transaction of the caller each time is a savepoint.
 */
export async function takeTogether<T extends Taken>(
  db: EntityManager,
  rows: readonly T[],
  write: (tx: EntityManager, rows: readonly T[]) => Promise<ImportedRow[]>,
  titleOf: (row: T) => string,
): Promise<ImportedRow[]> {
  if (rows.length === 0) return [];
  try {
    return await db.transaction((tx) => write(tx, rows));
  } catch (fault) {
    if (!(fault instanceof QueryFailedError)) throw fault;
    if (rows.length === 1) {
      const why = fault.message;
      const reason = problem(null, `niet bewaard: ${why}`, `not saved: ${why}`);
      return [wrongRow(rows[0]!.row, titleOf(rows[0]!), reason)];
    }
  }
  const done: ImportedRow[] = [];
  for (const each of rows) done.push(...(await takeTogether(db, [each], write, titleOf)));
  return done;
}
