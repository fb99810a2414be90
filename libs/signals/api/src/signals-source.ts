import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { Signal } from './signal/signal.entity';
import { documentOf, signalKind } from './signal/signal-document';

/** Gives search every signal again, but for doubles. */
@Injectable()
export class SignalsSource implements SearchSource, OnModuleInit {
  readonly kind = signalKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Locked for reading, so that one that is merged meanwhile is not written back. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Signal, 'signal')
      .where('signal.merged_into_id IS NULL')
      .orderBy('signal.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('signal.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }
}
