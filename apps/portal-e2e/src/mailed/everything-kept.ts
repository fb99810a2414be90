import type { Stage } from '../stage';

/** What counts how often somebody tries or searches, and so may differ. */
const counters = ['attempts', 'sessions', 'shown_searches'];
/** Of the log what somebody did: not that special data was shown (0023), nor that a page was counted as it was shown. */
const only: Readonly<Record<string, string>> = {
  audit_events: `WHERE sort = 'WRITE' AND operation NOT IN ('Mutation.noteKnowledgeUse', 'Mutation.visitCollection')`,
};

/** Every table with how many rows it has and a print of all that stands in them. */
export async function everythingKept({ db }: Stage): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const kept: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !counters.includes(table.name))) {
    const { rows } = await db.query<{ print: string }>(
      `SELECT concat(count(*), ' ', md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))) AS print FROM "${name}" t ${only[name] ?? ''}`,
    );
    kept[name] = rows[0]!.print;
  }
  return kept;
}
