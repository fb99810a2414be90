import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { adviceKind, documentOf } from './advice-document';

/** Gives search all published advice again. */
@Injectable()
export class AdviceSource implements SearchSource, OnModuleInit {
  readonly kind = adviceKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Locked for reading, so that one that is answered meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(AdviceRequest, 'row')
      .where('row.year IS NOT NULL')
      .orderBy('row.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('row.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }
}
