import type { EntityManager } from 'typeorm';

/** A table that names organisations, and where in a row. Names are SQL, quoted where that is needed. */
export interface ReferringTable {
  readonly table: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Columns that hold the id of an organisation. */
  readonly ids: readonly string[];
  /** Texts in such a row, in which the id may be written too. */
  readonly texts: readonly string[];
  /** Documents (jsonb), in which an id may be written: a text that waits to be published, an earlier one. */
  readonly documents: readonly string[];
}

/**
 * Every table that can name an organisation, read from the database itself, so that no domain has to be asked and none
 * can be forgotten: by foreign keys, by the name of the column where there is none, and by documents. The log of what was
 * done stays as it was written.
 */
export async function referringTables(tx: EntityManager): Promise<ReferringTable[]> {
  const tables = await tx.query<ReferringTable[]>(`
    SELECT t.oid::regclass::text AS "table",
      COALESCE((SELECT jsonb_agg(quote_ident(k.attname))
        FROM pg_index i JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = t.oid AND i.indisprimary), '[]') AS key,
      COALESCE(jsonb_agg(quote_ident(a.attname)) FILTER (WHERE ${isId}), '[]') AS ids,
      COALESCE(jsonb_agg(quote_ident(a.attname)) FILTER (WHERE a.atttypid = 'text'::regtype AND a.attgenerated = ''), '[]') AS texts,
      COALESCE(jsonb_agg(quote_ident(a.attname)) FILTER (WHERE a.atttypid = 'jsonb'::regtype AND a.attgenerated = ''), '[]') AS documents
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
      AND t.relname NOT IN ('organisations', 'audit_events')
    GROUP BY t.oid ORDER BY 1`);
  return tables
    .map((each) => (each.table === 'organisation_merges' ? { ...each, documents: [] } : each))
    .filter(({ ids, documents, key }) => key.length > 0 && (ids.length > 0 || documents.length > 0));
}

const isId = `a.atttypid = 'uuid'::regtype AND (a.attname ~ '(^|_)organisation_id$' OR EXISTS (
  SELECT FROM pg_constraint c
  WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid = 'organisations'::regclass AND a.attnum = ANY (c.conkey)))`;

/** How many rows of each table name an organisation; none of which there is none. */
export async function countReferences(
  tx: EntityManager,
  tables: readonly ReferringTable[],
  id: string,
): Promise<Map<string, number>> {
  const counted = await tx.query<{ table: string; count: number }[]>(
    tables
      .filter(({ ids }) => ids.length > 0)
      .map(
        ({ table, ids }) =>
          `SELECT '${table}' AS "table", count(*)::int AS count FROM ${table} WHERE ${ids.map((each) => `${each} = $1`).join(' OR ')}`,
      )
      .join(' UNION ALL '),
    [id],
  );
  return new Map(counted.filter(({ count }) => count > 0).map(({ table, count }) => [table, count]));
}
