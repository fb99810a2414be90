import type { EntityManager } from 'typeorm';

/** One at a time: two administrators who keep each other out, or leave, at the same moment would leave none. */
export async function lockAdministrators(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
}

/** Whether somebody, or anybody but them, is an administrator who can get in. */
export async function isAdministrator(
  tx: EntityManager,
  personId: string,
  who: 'THEMSELVES' | 'SOMEBODY_ELSE',
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM memberships m JOIN accounts a USING (person_id)
     WHERE m.role = 'ADMINISTRATOR' AND m.until IS NULL AND a.suspended_at IS NULL
       AND m.person_id ${who === 'THEMSELVES' ? '=' : '<>'} $1 LIMIT 1`,
    [personId],
  );
  return rows.length > 0;
}
