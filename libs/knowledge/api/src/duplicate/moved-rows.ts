import type { EntityManager } from 'typeorm';

/**
 * What others said and did at one item moves to another: each person and organisation stands there once, and counts are
 * added up. What stands there already wins; the other is left where it was, out of sight.
 */
export async function moveWhatHangsOn(tx: EntityManager, fromId: string, toId: string): Promise<void> {
  for (const statement of moves) {
    await tx.query(statement, statement.includes('$2') ? [fromId, toId] : [fromId]);
  }
}

const moves: readonly string[] = [
  // One for each organisation; who shares what stays does not adopt it. A word that was withdrawn gives way to one that stands.
  `DELETE FROM knowledge_adoptions standing USING knowledge_adoptions coming
   WHERE standing.item_id = $2 AND coming.item_id = $1 AND coming.organisation_id = standing.organisation_id
     AND standing.withdrawn_at IS NOT NULL AND NOT standing.taken_away AND coming.withdrawn_at IS NULL`,
  `UPDATE knowledge_adoptions moved SET item_id = $2
   WHERE item_id = $1
     AND organisation_id IS DISTINCT FROM (SELECT organisation_id FROM knowledge_items WHERE id = $2)
     AND NOT EXISTS (SELECT FROM knowledge_adoptions standing
       WHERE standing.item_id = $2 AND standing.organisation_id = moved.organisation_id)`,
  `UPDATE knowledge_questions SET item_id = $2 WHERE item_id = $1`,
  // Nobody thanks themselves.
  `UPDATE knowledge_thanks moved SET item_id = $2
   WHERE item_id = $1
     AND person_id IS DISTINCT FROM (SELECT author_id FROM knowledge_items WHERE id = $2)
     AND NOT EXISTS (SELECT FROM knowledge_thanks standing
       WHERE standing.item_id = $2 AND standing.person_id = moved.person_id)`,
  `UPDATE collection_entries moved SET item_id = $2
   WHERE item_id = $1 AND NOT EXISTS (SELECT FROM collection_entries standing
     WHERE standing.item_id = $2 AND standing.collection_id = moved.collection_id)`,
  `DELETE FROM collection_entries WHERE item_id = $1`,
  // Whoever was told of either was told of it.
  `INSERT INTO follow_news (person_id, item_id, told_at)
   SELECT person_id, $2::uuid, told_at FROM follow_news WHERE item_id = $1 ON CONFLICT DO NOTHING`,
  // A block keeps what was taken over, so that its writer sees beside it what the record that stays says.
  `UPDATE policy_blocks SET item_id = $2 WHERE item_id = $1`,
  // Only when both stand at one level: elsewhere the readers of what stays would be told a level that it never had.
  `UPDATE knowledge_level_changes SET item_id = $2
   WHERE item_id = $1 AND (SELECT count(DISTINCT evidence_level) = 1 FROM knowledge_items WHERE id IN ($1, $2))`,
  `INSERT INTO knowledge_usage AS usage (item_id, day, seen, opened, downloaded)
   SELECT $2::uuid, day, seen, opened, downloaded FROM knowledge_usage WHERE item_id = $1
   ON CONFLICT (item_id, day) DO UPDATE SET seen = usage.seen + excluded.seen,
     opened = usage.opened + excluded.opened, downloaded = usage.downloaded + excluded.downloaded`,
  `DELETE FROM knowledge_usage WHERE item_id = $1`,
];
