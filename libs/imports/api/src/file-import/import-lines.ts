import type { EntityManager } from 'typeorm';
import type { FileImport } from './file-import.entity';
import { rowWith } from '../file/import-file';
import type { ImportedRow } from '../row/import-report';

/** Where it is told that a file is further. */
export function importTopic(id: string): string {
  return `import:${id}`;
}

/** A row with its cells under the fields that were chosen, and the kind that all of them have. */
export function rawOf(file: FileImport, cells: unknown): unknown {
  const row = rowWith(cells, file.mapping);
  const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
  return isRow && file.kindForAll !== null && !('kind' in row) ? { ...row, kind: file.kindForAll } : row;
}

/** Writes down what became of rows, any number in one statement. */
export async function saveOutcomes(
  tx: EntityManager,
  importId: string,
  done: readonly ImportedRow[],
  isDone: boolean,
): Promise<void> {
  await tx.query(
    `UPDATE import_lines line SET title = given.title, outcome = given.outcome, reasons = given.reasons,
       fields = given.fields, alike = given.alike, item_id = given."itemId", is_done = $3,
       version = CASE WHEN $3 THEN line.version ELSE given.version END
     FROM jsonb_to_recordset($2::jsonb) AS given (row int, title text, outcome text, reasons jsonb, fields text[],
       alike text[], "itemId" uuid, version int)
     WHERE line.import_id = $1 AND line.row = given.row`,
    [importId, JSON.stringify(done), isDone],
  );
}
