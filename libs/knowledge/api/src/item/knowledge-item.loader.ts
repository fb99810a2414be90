import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { loader, type RequestContext, rowsOf } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { canRead } from '../knowledge.policy';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import { KnowledgeItem } from './knowledge-item.entity';
import { isSlug } from './slug';

/** What is long, or not for everybody, and so is read for a list only when it is asked for. */
export const notInLists: readonly (keyof KnowledgeItem)[] = [
  'body',
  'sections',
  'steps',
  'contactName',
  'contactEmail',
  'contactPhone',
  'matchKey',
  'firstPublishedAt',
  'takenAwayBecause',
  'createdAt',
  'updatedAt',
];

/** What is read beside items, for many at once. */
@Injectable()
export class KnowledgeItemLoader {
  constructor(private readonly db: DataSource) {}

  /** Items by id, once for each operation; null where there is none. */
  readonly byId = loader<string, KnowledgeItem | null>(async (ids) => {
    const items = await rowsOf(this.db, KnowledgeItem, 'WHERE it.id = ANY ($1)', [ids]);
    return new Map(items.map((item) => [item.id, item]));
  }, null);

  /** Items by slug, once for each operation; null where there is none. */
  readonly bySlug = loader<string, KnowledgeItem | null>(async (slugs) => {
    const items = await rowsOf(this.db, KnowledgeItem, 'WHERE it.slug = ANY ($1)', [slugs]);
    return new Map(items.map((item) => [item.slug, item]));
  }, null);

  /**
   * The item at an address; at that of one that went into another, that other.
   * @throws DomainError NOT_FOUND, also for one that the viewer may not read
   */
  async at(context: RequestContext, slug: string): Promise<KnowledgeItem> {
    const found = isSlug(slug) ? await this.bySlug.load(context, slug) : null;
    const item = found?.mergedIntoId ? await this.byId.load(context, found.mergedIntoId) : found;
    if (!item || !canRead(context.viewer, item)) throw notFound();
    return item;
  }

  /** Those of these items that the viewer may read, in the order in which they were asked for. */
  async readable(context: RequestContext, viewer: Viewer, ids: readonly string[]): Promise<KnowledgeItem[]> {
    const items = await Promise.all(ids.map((id) => this.byId.load(context, id)));
    return items.filter((item) => item !== null).filter((item) => canRead(viewer, item));
  }

  /** As {@link readable}; in the place of what went into another stands that other, each once. */
  async readableNow(
    context: RequestContext,
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<KnowledgeItem[]> {
    const named = await Promise.all(ids.map((id) => this.byId.load(context, id)));
    const now = named.flatMap((item) => (item ? [item.mergedIntoId ?? item.id] : []));
    return this.readable(context, viewer, [...new Set(now)]);
  }

  /** The item with its texts: lists are read without them (see {@link notInLists}). */
  async whole(context: RequestContext, item: KnowledgeItem): Promise<KnowledgeItem> {
    const { body }: Partial<KnowledgeItem> = item;
    return body === undefined ? ((await this.byId.load(context, item.id)) ?? item) : item;
  }

  /** The number of the version that readers see, by item; 0 before the first. */
  readonly lastPublished = loader<string, number>(
    async (ids) =>
      new Map(
        (
          await this.db.query<{ id: string; number: number }[]>(
            `SELECT item_id AS id, max(number) AS number FROM knowledge_revisions
             WHERE item_id = ANY ($1::uuid[]) AND status = 'PUBLISHED' GROUP BY item_id`,
            [ids],
          )
        ).map(({ id, number }) => [id, number]),
      ),
    0,
  );

  /** The revision that waits, by item. */
  readonly waiting = loader<string, KnowledgeRevision | null>(
    async (ids) =>
      new Map(
        (
          await this.db
            .getRepository(KnowledgeRevision)
            .findBy({ itemId: In([...ids]), status: Not('PUBLISHED') })
        ).map((revision) => [revision.itemId, revision]),
      ),
    null,
  );
}
