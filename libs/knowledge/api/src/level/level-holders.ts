import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { EvidenceLevel } from '../taxonomy/codes';
import { levelNews } from './level-news';

/** What somebody keeps in which the level of an item changed, and they did not say that they saw it. */
export interface HeldNews {
  readonly itemTitle: string;
  readonly fromLevel: EvidenceLevel;
  readonly toLevel: EvidenceLevel;
  readonly changedAt: Date;
  /** The collections and policy texts of this person that it is in. */
  readonly holders: readonly { readonly title: string; readonly path: string }[];
}

/** Who keeps which item in a collection or a policy text, and from when a change of its level is news to them. */
const holdings = `
  SELECT keeper.person_id, '/verzamelingen/' || collection.slug AS path, collection.title, entry.item_id,
    greatest(entry.added_at, collection.levels_seen_at) AS since
  FROM collections collection JOIN collection_entries entry ON entry.collection_id = collection.id
  CROSS JOIN LATERAL (
    SELECT collection.person_id WHERE collection.owner_kind = 'PERSON'
    UNION SELECT m.person_id FROM memberships m WHERE m.until IS NULL AND (
      collection.owner_kind = 'ORGANISATION' AND m.role = 'EDITOR' AND m.organisation_id = collection.organisation_id
      OR collection.owner_kind = 'NETWORK' AND m.role = 'COORDINATOR')
  ) AS keeper
  WHERE collection.removed_at IS NULL
  UNION ALL
  SELECT written.person_id, '/beleid/' || written.id, written.title, block.item_id,
    greatest(block.taken_at, written.levels_seen_at)
  FROM policy_texts written JOIN policy_blocks block ON block.text_id = written.id
  WHERE block.item_id IS NOT NULL AND written.removed_at IS NULL`;

/** Who must hear that the level of an item changed. */
@Injectable()
export class LevelHolders {
  constructor(private readonly db: DataSource) {}

  /** Those who keep something in which these changes are news. */
  async toTell(tx: EntityManager, changeIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT held.person_id AS id FROM knowledge_level_changes change
       JOIN (${holdings}) AS held ON held.item_id = change.item_id AND change.changed_at > held.since
       WHERE change.id = ANY ($1) AND held.person_id IS NOT NULL ORDER BY 1`,
      [changeIds],
    );
    return rows.map(({ id }) => id);
  }

  /** What is still news to each of these persons, by person; the latest change first. */
  async unseenBy(personIds: readonly string[]): Promise<Map<string, HeldNews[]>> {
    const rows = await this.db.query<Row[]>(
      `SELECT held.person_id AS "personId", held.path, held.title, item.id AS "itemId", item.title AS "itemTitle",
         change.from_level AS "fromLevel", change.to_level AS "toLevel", change.changed_at AS "changedAt"
       FROM (${holdings}) AS held
       JOIN knowledge_level_changes change ON change.item_id = held.item_id AND change.changed_at > held.since
       JOIN knowledge_items item ON item.id = held.item_id AND item.status = 'PUBLISHED'
       WHERE held.person_id = ANY ($1) ORDER BY change.changed_at, held.path`,
      [personIds],
    );
    return new Map([...groupedBy(rows, ({ personId }) => personId)].map(([id, own]) => [id, told(own)]));
  }
}

interface Row {
  readonly personId: string;
  readonly path: string;
  readonly title: string;
  readonly itemId: string;
  readonly itemTitle: string;
  readonly fromLevel: EvidenceLevel;
  readonly toLevel: EvidenceLevel;
  readonly changedAt: Date;
}

/** One line for each item, however many things it is in. */
function told(rows: readonly Row[]): HeldNews[] {
  const items = [...groupedBy(rows, ({ itemId }) => itemId).values()].flatMap((ofItem): HeldNews[] => {
    const holders = [...groupedBy(ofItem, ({ path }) => path).values()];
    const still = holders.flatMap((changes) => levelNews(changes, new Date(0)) ?? []);
    const [news] = still;
    return news ? [{ ...news, holders: still.map(({ title, path }) => ({ title, path })) }] : [];
  });
  return items.sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime());
}
