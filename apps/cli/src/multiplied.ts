import { groupedBy } from '@verbonden/shared/kernel';
import type { DataSource } from 'typeorm';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly isText: boolean;
  readonly isUnique: boolean;
  readonly isPerson: boolean;
}

const columns = `
  SELECT c.relname AS "table", a.attname AS name,
    t.typname = 'text' AS "isText",
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND NOT i.indisprimary
              AND a.attnum = ANY (i.indkey)) AS "isUnique",
    EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum]
              AND f.confrelid = 'persons'::regclass) AS "isPerson"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND a.attidentity = ''
    AND EXISTS (SELECT FROM pg_attribute id WHERE id.attrelid = c.oid AND id.attname = 'id' AND id.atttypid = 'uuid'::regtype)
  ORDER BY c.relname, a.attnum`;

/**
 * Copies what tables hold until each has so many rows, half of them of one person: enough of everything to see what a
 * list costs. A copy has an id and unique texts of its own. Tables that allow no copies stay as they are.
 */
export async function multiply(db: DataSource, rows: number, personId: string): Promise<void> {
  const tables = groupedBy(await db.query<Column[]>(columns), ({ table }) => table);
  for (const [table, of] of tables) {
    const changes = of.flatMap(({ name, isText, isUnique, isPerson }) => {
      if (name === 'id') return [`'id', gen_random_uuid()`];
      if (isPerson)
        return [
          `'${name}', CASE WHEN n % 2 = 0 AND it.${name} IS NOT NULL THEN $2 ELSE it.${name}::text END`,
        ];
      return isText && isUnique ? [`'${name}', 'k' || n || '-' || it.${name}`] : [];
    });
    const list = of.map(({ name }) => `"${name}"`).join(', ');
    const copy = `
      INSERT INTO "${table}" (${list})
      SELECT ${of.map(({ name }) => `made."${name}"`).join(', ')}
      FROM (SELECT it, row_number() OVER () AS n FROM "${table}" it, generate_series(1, $1::int) LIMIT $1::int) x,
        LATERAL (SELECT (x.it).*) it,
        LATERAL jsonb_populate_record(x.it, jsonb_build_object(${changes.join(', ')})) made
      WHERE $2::text IS NOT NULL
      ON CONFLICT DO NOTHING`;
    await db.query(copy, [rows, personId]).catch(() => undefined);
  }
}
