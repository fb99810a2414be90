import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, IsNull } from 'typeorm';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';

/** Rounds of reading along and who was asked, for many at once. */
@Injectable()
export class ReviewLoader {
  constructor(private readonly db: DataSource) {}

  /** The round in which an item is read now. */
  readonly current = loader<string, KnowledgeReview | null>(
    async (ids) =>
      new Map(
        (
          await this.db.getRepository(KnowledgeReview).findBy({ itemId: In([...ids]), outcome: IsNull() })
        ).map((round) => [round.itemId, round]),
      ),
    null,
  );

  /** The rounds of an item that ended, the latest first. */
  readonly past = loader<string, KnowledgeReview[]>(
    async (ids) =>
      groupedBy(
        await this.db
          .getRepository(KnowledgeReview)
          .createQueryBuilder('round')
          .where('round.item_id = ANY (:ids) AND round.outcome IS NOT NULL', { ids: [...ids] })
          .orderBy('round.decided_at', 'DESC')
          .getMany(),
        ({ itemId }) => itemId,
      ),
    [],
  );

  /** Who was asked to read an item along, the first asked first. */
  readonly readers = loader<string, KnowledgeReviewer[]>(
    async (ids) =>
      groupedBy(
        await this.db
          .getRepository(KnowledgeReviewer)
          .find({ where: { itemId: In([...ids]) }, order: { askedAt: 'ASC', personId: 'ASC' } }),
        ({ itemId }) => itemId,
      ),
    [],
  );
}
