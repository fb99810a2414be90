import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { itemPath } from './knowledge-entry';

/** The pages of published items, for the sitemap. */
@Injectable()
export class KnowledgeAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'kennis';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM knowledge_items WHERE status = 'PUBLISHED'`,
    );
    return row!.count;
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const rows = await this.db.query<{ slug: string; changed: Date }[]>(
      `SELECT item.slug, coalesce(
         (SELECT max(r.updated_at) FROM knowledge_revisions r WHERE r.item_id = item.id AND r.status = 'PUBLISHED'),
         item.created_at) AS changed
       FROM knowledge_items item WHERE item.status = 'PUBLISHED'
       ORDER BY item.id OFFSET $1 LIMIT $2`,
      [offset, limit],
    );
    return rows.map(({ slug, changed }) => ({ path: itemPath(slug, 'nl'), changed }));
  }
}
