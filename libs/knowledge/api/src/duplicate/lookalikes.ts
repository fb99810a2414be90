import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { type Compared, compared, type Likeness, nearlySame } from './likeness';

/** As many as are named at one text. */
export const mostNamed = 3;
const mostCompared = 200;

interface Found {
  readonly id: string;
  readonly otherId: string;
  readonly why: Likeness;
}

/**
 * Published items that another one seems to be: the same address, also after the redirects that the check of links
 * followed, or nearly the same title. Both are looked up by an index.
 */
const near = `
  SELECT given.id, found.id AS "otherId", found.why
  FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, addresses text[], title text)
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (each.id) each.id, each.why, each.nearness FROM (
      SELECT item.id, 'ADDRESS' AS why, 2 AS nearness FROM knowledge_items item
      WHERE item.status = 'PUBLISHED' AND split_part(item.match_key, '|', 1) = ANY (given.addresses)
      UNION ALL
      SELECT link.item_id, 'ADDRESS', 2 FROM knowledge_links link
      JOIN knowledge_items item ON item.id = link.item_id AND item.status = 'PUBLISHED'
      WHERE link.place = 'ADDRESS' AND link.leads_key = ANY (given.addresses)
      UNION ALL
      SELECT item.id, 'TITLE', similarity(split_part(item.match_key, '|', 2), given.title)
      FROM knowledge_items item
      WHERE item.status = 'PUBLISHED' AND split_part(item.match_key, '|', 2) % given.title
        AND similarity(split_part(item.match_key, '|', 2), given.title) >= ${nearlySame}
    ) each WHERE each.id <> given.id
    ORDER BY each.id, each.nearness DESC
  ) found
  ORDER BY given.id, found.nearness DESC, found.id`;

/** Looks for what is there twice. */
@Injectable()
export class Lookalikes {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ids of what a text seems to be, the nearest first; by the text as {@link keyOf} writes it. */
  readonly of = loader<string, string[]>(async (keys) => {
    const texts = keys.map((key) => JSON.parse(key) as Parameters<typeof compared>[0]);
    const leads = await this.leads(texts.map(({ id }) => id));
    const found = groupedBy(
      await this.near(texts.map((text) => compared(text, leads.get(text.id) ?? null))),
      ({ id }) => id,
    );
    return new Map(
      keys.map((key, place) => [
        key,
        (found.get(texts[place]!.id) ?? []).slice(0, mostNamed).map(({ otherId }) => otherId),
      ]),
    );
  }, []);

  /**
   * Compares what changed since the last time with all that is published; a pair that was set apart stays so.
   * @returns how many were compared; as many as one round takes mean that there may be more
   */
  async compareChanged(): Promise<number> {
    const changed = await this.db.query<{ id: string; version: number; url: string | null; title: string }[]>(
      `SELECT item.id, item.version, item.url, item.title FROM knowledge_items item
       LEFT JOIN knowledge_compared compared ON compared.item_id = item.id
       WHERE item.status = 'PUBLISHED' AND compared.version IS DISTINCT FROM item.version
       ORDER BY item.id LIMIT ${mostCompared}`,
    );
    if (changed.length === 0) return 0;
    const ids = changed.map(({ id }) => id);
    const leads = await this.leads(ids);
    const found = await this.near(changed.map((item) => compared(item, leads.get(item.id) ?? null)));
    await this.db.transaction(async (tx) => {
      const pairs = found.map(({ id, otherId, why }) => [...[id, otherId].sort(), why]);
      // What is alike no more needs no decision; what was decided is kept.
      await tx.query(
        `DELETE FROM knowledge_lookalikes pair
         WHERE (one_id = ANY ($1::uuid[]) OR other_id = ANY ($1::uuid[])) AND set_apart_at IS NULL
           AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::uuid[]) AS still (one, other)
             WHERE still.one = pair.one_id AND still.other = pair.other_id)`,
        [ids, pairs.map(([one]) => one), pairs.map(([, other]) => other)],
      );
      await tx.query(
        `INSERT INTO knowledge_lookalikes (one_id, other_id, why, found_at)
         SELECT DISTINCT ON (one, other) one, other, why, $4::timestamptz
         FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS pair (one, other, why) ORDER BY one, other, why
         ON CONFLICT (one_id, other_id) DO UPDATE SET why = excluded.why`,
        [
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
          pairs.map(([, , why]) => why),
          this.clock.now(),
        ],
      );
      await tx.query(
        `INSERT INTO knowledge_compared (item_id, version) SELECT * FROM unnest($1::uuid[], $2::int[])
         ON CONFLICT (item_id) DO UPDATE SET version = excluded.version`,
        [ids, changed.map(({ version }) => version)],
      );
    });
    return changed.length;
  }

  private near(items: readonly Compared[]): Promise<Found[]> {
    return this.db.query(near, [JSON.stringify(items)]);
  }

  private async leads(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; key: string }[]>(
      `SELECT item_id AS id, leads_key AS key FROM knowledge_links
       WHERE item_id = ANY ($1::uuid[]) AND place = 'ADDRESS' AND leads_key IS NOT NULL`,
      [ids],
    );
    return new Map(rows.map(({ id, key }) => [id, key]));
  }
}

/** A text, as a loader knows it. */
export function keyOf({ id, url, title }: Parameters<typeof compared>[0]): string {
  return JSON.stringify({ id, url, title });
}
