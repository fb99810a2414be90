import type { EntityManager } from 'typeorm';
import { lockColleagues } from '../colleague/colleague-lock';

/** What would be left without anybody. */
export interface ErasureBlocks {
  /** Organisations of which this person is the last editor that can sign in, by name. */
  readonly lastEditorOf: readonly string[];
  /** Roles in the network that nobody else holds: COORDINATOR, ADMINISTRATOR. */
  readonly lastInNetwork: readonly string[];
}

/**
 * Of two who are the last two of something only one can go: the other is looked at when the first is gone, or stays.
 * Taken before asking {@link erasureBlocks}, by whoever is about to erase.
 */
export async function holdRoles(tx: EntityManager, personId: string): Promise<void> {
  const held = await tx.query<{ at: string }[]>(
    `SELECT DISTINCT coalesce(organisation_id::text, 'network') AS at FROM memberships
     WHERE person_id = $1 AND until IS NULL AND role IN ('EDITOR', 'COORDINATOR', 'ADMINISTRATOR') ORDER BY 1`,
    [personId],
  );
  for (const { at } of held) await lockColleagues(tx, at);
}

/** Why somebody cannot be erased yet: others must take over first. */
export async function erasureBlocks(tx: EntityManager, personId: string): Promise<ErasureBlocks> {
  const others = `SELECT 1 FROM memberships other JOIN accounts a ON a.person_id = other.person_id
    WHERE other.role = m.role AND other.organisation_id IS NOT DISTINCT FROM m.organisation_id
      AND other.until IS NULL AND a.suspended_at IS NULL AND other.person_id <> m.person_id`;
  const rows = await tx.query<{ role: string; organisation: string | null }[]>(
    `SELECT DISTINCT m.role, o.name AS organisation
     FROM memberships m LEFT JOIN organisations o ON o.id = m.organisation_id
     WHERE m.person_id = $1 AND m.until IS NULL AND NOT EXISTS (${others})
       AND ((m.role = 'EDITOR' AND m.organisation_id IS NOT NULL)
         OR (m.role IN ('COORDINATOR', 'ADMINISTRATOR') AND m.organisation_id IS NULL))
     ORDER BY 2, 1`,
    [personId],
  );
  return {
    lastEditorOf: rows.flatMap(({ organisation }) => organisation ?? []),
    lastInNetwork: rows.filter(({ organisation }) => !organisation).map(({ role }) => role),
  };
}

export function isBlocked({ lastEditorOf, lastInNetwork }: ErasureBlocks): boolean {
  return lastEditorOf.length > 0 || lastInNetwork.length > 0;
}
