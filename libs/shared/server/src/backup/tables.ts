import type { ClientBase } from 'pg';
import { escapeIdentifier } from 'pg';

/** A table as COPY knows it: without columns that PostgreSQL computes itself. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** "persons" ("id", "name", …) */
  readonly copied: string;
}

/** Every table of ours; the timeline itself is told by the step a backup was made at. */
export async function tablesOf(database: ClientBase): Promise<CopiedTable[]> {
  const { rows } = await database.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
       AND table_name <> 'migrations'
     GROUP BY table_name ORDER BY table_name`,
  );
  return rows.map(({ name, columns }) => copiedTable(name, columns));
}

export function copiedTable(name: string, columns: readonly string[]): CopiedTable {
  return {
    name,
    columns,
    copied: `${escapeIdentifier(name)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`,
  };
}

/** What the counters of our tables would give next to nobody else. */
export async function countersOf(database: ClientBase): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' AND last_value IS NOT NULL`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last!]));
}
