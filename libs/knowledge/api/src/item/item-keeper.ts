import { Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { canRead } from '../knowledge.policy';
import { documentsOf } from '../attachment/attachment-documents';
import { KnowledgeItem } from './knowledge-item.entity';

/** Holds an item while something beside it changes, so that counts and the search document agree with the rows. */
@Injectable()
export class ItemKeeper {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchIndex,
  ) {}

  /** Locks it until the transaction ends. @throws DomainError NOT_FOUND, also when the viewer may not know of it */
  async hold(tx: EntityManager, viewer: Viewer, id: string): Promise<KnowledgeItem> {
    const item = await tx.findOne(KnowledgeItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item || !canRead(viewer, item)) throw notFound();
    return item;
  }

  /** @throws DomainError NOT_FOUND, also when the viewer may not know of it */
  async get(viewer: Viewer, id: string): Promise<KnowledgeItem> {
    const item = await this.db.getRepository(KnowledgeItem).findOneBy({ id });
    if (!item || !canRead(viewer, item)) throw notFound();
    return item;
  }

  /** What is found follows in the same transaction; what is not published is not found. */
  async refreshDocument(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    if (item.status === 'PUBLISHED') await this.search.put(tx, await documentsOf(tx, [item]));
  }
}
