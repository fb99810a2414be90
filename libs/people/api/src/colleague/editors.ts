import type { EntityManager } from 'typeorm';

/** Whether an organisation has an editor besides somebody. Who was put on hold cannot act, and is none. */
export async function hasOtherEditor(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<boolean> {
  const others = await tx.query<unknown[]>(
    `SELECT 1 FROM memberships m JOIN accounts a USING (person_id)
     WHERE m.organisation_id = $1 AND m.role = 'EDITOR' AND m.until IS NULL
       AND a.suspended_at IS NULL AND m.person_id <> $2 LIMIT 1`,
    [organisationId, personId],
  );
  return others.length > 0;
}
