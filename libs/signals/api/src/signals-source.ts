import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Ask } from './ask/ask.entity';
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
    const signals = await query.getMany();
    const told = await tx.find(Ask, {
      select: { signalId: true },
      where: { signalId: In(signals.map(({ id }) => id)), closedAt: Not(IsNull()) },
    });
    const answered = new Set(told.map(({ signalId }) => signalId));
    return signals.map((signal) => documentOf(signal, answered.has(signal.id)));
  }
}
