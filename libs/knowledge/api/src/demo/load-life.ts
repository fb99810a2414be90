import type { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { loadConsents } from './load-consents';
import life from './life.json' with { type: 'json' };

const weeks = 8;

/**
 * What happened to the practices of the demo network after they were published: others do it too, ask, thank, and read.
 * A second time changes nothing.
 * @param personIds the persons of the demo network by their key
 */
export async function loadLife(
  tx: EntityManager,
  index: SearchIndex,
  personIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  await loadConsents(tx, personIds, now);
  const items = await idsBy(
    tx,
    'SELECT external_id AS name, id FROM knowledge_items WHERE external_id IS NOT NULL',
  );
  const organisations = await idsBy(tx, 'SELECT slug AS name, id FROM organisations');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const idOf = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(name);
    if (!id) throw new Error(`"${name}" is not in the demo network.`);
    return id;
  };

  for (const [place, each] of life.adoptions.entries()) {
    await tx.query(
      `INSERT INTO knowledge_adoptions
         (id, item_id, organisation_id, person_id, place, since_year, experience, adapted, result, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
      [
        newId(),
        idOf(items, each.item),
        idOf(organisations, each.organisation),
        idOf(personIds, each.by),
        each.place,
        each.sinceYear,
        each.experience,
        each.adapted,
        each.result,
        daysAgo(20 + 9 * place),
      ],
    );
  }
  await tx.query(
    `UPDATE knowledge_items item SET adoption_count = counted.count
     FROM (SELECT item_id, count(*)::int AS count FROM knowledge_adoptions WHERE withdrawn_at IS NULL GROUP BY 1) AS counted
     WHERE item.id = counted.item_id`,
  );
  const adopted = await tx.query<{ id: string; count: number }[]>(
    'SELECT id, adoption_count AS count FROM knowledge_items WHERE adoption_count > 0',
  );
  for (const { id, count } of adopted) await index.adopted(tx, id, count);

  for (const each of life.questions) {
    await tx.query(
      `INSERT INTO knowledge_questions
         (id, item_id, asked_by_id, asked_at, body, answer, answered_by_id, answered_at, is_shown)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, true
       WHERE NOT EXISTS (SELECT FROM knowledge_questions WHERE item_id = $2 AND body = $5)`,
      [
        newId(),
        idOf(items, each.item),
        idOf(personIds, each.by),
        daysAgo(30),
        each.body,
        each.answer,
        idOf(personIds, each.answeredBy),
        daysAgo(30 - each.days),
      ],
    );
  }
  for (const { slug, title, lead, by, forRole, items: chosen } of life.collections) {
    const made = await tx.query<{ id: string }[]>(
      `INSERT INTO collections (id, slug, title, lead, owner_kind, person_id, is_public, for_role)
       VALUES ($1, $2, $3, $4, 'NETWORK', $5, true, $6) ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [newId(), slug, title, lead, idOf(personIds, by), forRole],
    );
    for (const [position, { item, note }] of made.length > 0 ? chosen.entries() : []) {
      await tx.query(
        `INSERT INTO collection_entries (collection_id, item_id, position, note, added_at) VALUES ($1, $2, $3, $4, $5)`,
        [made[0]!.id, idOf(items, item), position, note, daysAgo(14)],
      );
    }
  }
  for (const each of life.thanks) {
    await tx.query(
      'INSERT INTO knowledge_thanks (id, item_id, person_id, sentence) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [newId(), idOf(items, each.item), idOf(personIds, each.by), each.sentence],
    );
  }
  for (const [item, aWeek] of Object.entries(life.seen)) {
    // Busier towards now, and quiet at the weekend.
    await tx.query(
      `INSERT INTO knowledge_usage (item_id, day, seen, opened)
       SELECT $1, day::date, round(seen), round(seen / 4)
       FROM generate_series($2::date - ${weeks * 7}, $2::date - 1, interval '1 day') AS day,
            LATERAL (SELECT $3::numeric * (1 + extract(day FROM day - ($2::date - ${weeks * 7})) / 28)
                       / CASE WHEN extract(isodow FROM day) > 5 THEN 14 ELSE 5 END AS seen) AS busy
       WHERE round(seen) > 0 ON CONFLICT DO NOTHING`,
      [idOf(items, item), now, aWeek],
    );
  }
}

async function idsBy(tx: EntityManager, statement: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ name: string; id: string }[]>(statement);
  return new Map(rows.map(({ name, id }) => [name, id]));
}
