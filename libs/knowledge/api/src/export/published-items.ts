import { Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { DataSource, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import type { KnowledgeItemsArgs } from '../list/knowledge-list.input';
import { KnowledgeListService } from '../list/knowledge-list.service';

/** A published item with what every way out tells of it. */
export interface PublishedItem {
  readonly item: KnowledgeItem;
  readonly organisation: Organisation | null;
  /** When the text that readers see was published; a revision that is still being written does not count. */
  readonly renewedAt: Date;
}

const batchSize = 200;

/** What goes out by files, feeds and protocols: what everybody finds in the list, and nothing else (P20). */
@Injectable()
export class PublishedItems {
  constructor(
    private readonly db: DataSource,
    private readonly lists: KnowledgeListService,
  ) {}

  /** The answer to a question of the list, in its order, in batches: never more than one of them in memory. */
  async *batches(question: KnowledgeItemsArgs, most: number): AsyncGenerator<PublishedItem[]> {
    const criteria = await this.lists.criteriaOf(question);
    let after: string | null = null;
    let left = most;
    while (left > 0) {
      const page = { ...question, first: Math.min(batchSize, left), after };
      const { edges, pageInfo } = await this.lists.page(criteria, page);
      yield await this.byId(edges.map(({ node }) => node.id));
      left -= edges.length;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }

  /** The first so many, for what fits in memory. */
  async first(question: KnowledgeItemsArgs, most: number): Promise<PublishedItem[]> {
    const found: PublishedItem[] = [];
    for await (const batch of this.batches(question, most)) found.push(...batch);
    return found;
  }

  /** Published items in the order of these ids; what was archived meanwhile is left out. */
  async byId(ids: readonly string[]): Promise<PublishedItem[]> {
    if (ids.length === 0) return [];
    const [items, renewed] = await Promise.all([
      this.db.manager.findBy(KnowledgeItem, { id: In([...ids]), status: 'PUBLISHED' }),
      this.db.query<{ id: string; at: Date }[]>(
        `SELECT item_id AS id, max(updated_at) AS at FROM knowledge_revisions
         WHERE item_id = ANY ($1::uuid[]) AND status = 'PUBLISHED' GROUP BY item_id`,
        [ids],
      ),
    ]);
    const organisations = new Map(
      (
        await this.db.manager.findBy(Organisation, {
          id: In(items.flatMap(({ organisationId }) => organisationId ?? [])),
        })
      ).map((each) => [each.id, each]),
    );
    const renewedAt = new Map(renewed.map(({ id, at }) => [id, at]));
    const byId = new Map(items.map((item) => [item.id, item]));
    return ids.flatMap((id) => {
      const item = byId.get(id);
      if (!item) return [];
      return {
        item,
        organisation: organisations.get(item.organisationId ?? '') ?? null,
        renewedAt: renewedAt.get(id) ?? item.createdAt,
      };
    });
  }
}
