import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { linksIn } from './links-in';

const mostItems = 200;

/** Which links there are: gathered again from every text that changed, however it changed (written, imported, archived). */
@Injectable()
export class LinkBook {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many texts were read; as many as one round takes mean that there may be more */
  async gather(): Promise<number> {
    const changed = await this.db.query<{ id: string; version: number }[]>(
      `SELECT item.id, item.version FROM knowledge_items item
       LEFT JOIN knowledge_links_gathered gathered ON gathered.item_id = item.id
       WHERE (item.status = 'PUBLISHED' OR gathered.item_id IS NOT NULL)
         AND gathered.version IS DISTINCT FROM item.version
       ORDER BY item.id LIMIT ${mostItems}`,
    );
    if (changed.length === 0) return 0;
    const items = await this.db.getRepository(KnowledgeItem).findBy({ id: In(changed.map(({ id }) => id)) });
    const rows = items
      .filter(({ status }) => status === 'PUBLISHED')
      .flatMap((item) =>
        linksIn(item).map(({ url, place }) => ({
          id: newId(),
          item_id: item.id,
          url,
          host: new URL(url).hostname,
          place,
        })),
      );
    await this.db.transaction(async (tx) => {
      const given = JSON.stringify(rows);
      // What a text does not hold any more is forgotten, also that it was broken.
      await tx.query(
        `DELETE FROM knowledge_links link WHERE link.item_id = ANY ($1::uuid[]) AND NOT EXISTS (
           SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS given (item_id uuid, url text)
           WHERE given.item_id = link.item_id AND given.url = link.url)`,
        [items.map(({ id }) => id), given],
      );
      await tx.query(
        `INSERT INTO knowledge_links (id, item_id, url, host, place, next_check_at)
         SELECT id, item_id, url, host, place, $2
         FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, item_id uuid, url text, host text, place text)
         ON CONFLICT (item_id, url) DO UPDATE SET place = excluded.place`,
        [given, this.clock.now()],
      );
      await tx.query(
        `INSERT INTO knowledge_links_gathered (item_id, version)
         SELECT * FROM unnest($1::uuid[], $2::int[])
         ON CONFLICT (item_id) DO UPDATE SET version = excluded.version`,
        [items.map(({ id }) => id), items.map(({ version }) => version)],
      );
    });
    return changed.length;
  }

  /** The hosts of which something is due, those that wait longest first. */
  async dueHosts(most: number): Promise<string[]> {
    const rows = await this.db.query<{ host: string }[]>(
      `SELECT host FROM knowledge_links WHERE next_check_at <= $1
       GROUP BY host ORDER BY min(next_check_at), host LIMIT $2`,
      [this.clock.now(), most],
    );
    return rows.map(({ host }) => host);
  }
}
