import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { documentsOf } from './attachment/attachment-documents';
import { knowledgeKind } from './item/knowledge-document';
import { KnowledgeItem } from './item/knowledge-item.entity';

/** Gives search every published item again. */
@Injectable()
export class KnowledgeSource implements SearchSource, OnModuleInit {
  readonly kind = knowledgeKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Locked for reading, so that an item that is archived meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(KnowledgeItem, 'item')
      .where(`item.status = 'PUBLISHED'`)
      .orderBy('item.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('item.id > :after', { after });
    return documentsOf(tx, await query.getMany());
  }
}
