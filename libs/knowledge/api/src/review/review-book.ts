import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { type EntityManager, IsNull } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { ItemSteps } from '../item/item-steps';
import { KnowledgeReview, type ReviewOutcome } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';

/** Keeps the rounds of reading along, each in the transaction of the step that opens or closes it. */
@Injectable()
export class ReviewBook {
  constructor(
    private readonly steps: ItemSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A text was sent in. */
  async open(tx: EntityManager, item: KnowledgeItem, byId: string): Promise<KnowledgeReview> {
    return this.insert(tx, item, this.clock.now(), byId);
  }

  /** The round in which a text is read now. What was sent in without one, by an import, waits since it changed. */
  async current(tx: EntityManager, item: KnowledgeItem): Promise<KnowledgeReview> {
    return (
      (await tx.findOneBy(KnowledgeReview, { itemId: item.id, outcome: IsNull() })) ??
      (await this.insert(tx, item, item.updatedAt, item.pendingAuthorId ?? item.authorId))
    );
  }

  /** Somebody decided. */
  async close(
    tx: EntityManager,
    item: KnowledgeItem,
    outcome: ReviewOutcome,
    byId: string | null,
    note: string | null,
  ): Promise<void> {
    const round = await this.current(tx, item);
    Object.assign(round, { outcome, decidedAt: this.clock.now(), decidedById: byId, note });
    await tx.save(round);
  }

  /** The last round that ended, if any. */
  last(tx: EntityManager, itemId: string): Promise<KnowledgeReview | null> {
    return tx
      .createQueryBuilder(KnowledgeReview, 'round')
      .where('round.item_id = :itemId AND round.outcome IS NOT NULL', { itemId })
      .orderBy('round.decided_at', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The text is out: nobody is asked to read it any more, and nobody is barred from the next. */
  async end(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    Object.assign(item, { readerIds: [], barredReviewerId: null });
    await tx.delete(KnowledgeReviewer, { itemId: item.id });
  }

  private async insert(
    tx: EntityManager,
    item: KnowledgeItem,
    submittedAt: Date,
    submittedById: string | null,
  ): Promise<KnowledgeReview> {
    const before = await this.last(tx, item.id);
    return tx.save(
      Object.assign(new KnowledgeReview(), {
        id: newId(),
        itemId: item.id,
        number: await this.steps.numberOf(tx, item),
        submittedAt,
        submittedById,
        // Who asked for changes goes on with it, unless the writer objected to that.
        reviewerId:
          before?.outcome === 'CHANGES_REQUESTED' && before.decidedById !== item.barredReviewerId
            ? before.decidedById
            : null,
        plannedNote: null,
        outcome: null,
        decidedAt: null,
        decidedById: null,
        note: null,
        objection: null,
        objectedAt: null,
      }),
    );
  }
}
