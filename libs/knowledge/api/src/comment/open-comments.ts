import { groupedBy } from '@verbonden/shared/kernel';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeComment } from './knowledge-comment.entity';

/** The comments that nobody said 'solved' of yet: what a request for changes brings along. */
@Injectable()
export class OpenComments {
  areThere(tx: EntityManager, item: KnowledgeItem): Promise<boolean> {
    return tx.existsBy(KnowledgeComment, { itemId: item.id, parentId: IsNull(), resolvedAt: IsNull() });
  }

  /** By item, in the order in which they were written. */
  async of(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, KnowledgeComment[]>> {
    const comments = await tx.find(KnowledgeComment, {
      where: { itemId: In([...itemIds]), parentId: IsNull(), resolvedAt: IsNull() },
      order: { writtenAt: 'ASC', id: 'ASC' },
      take: 500,
    });
    return groupedBy(comments, ({ itemId }) => itemId);
  }
}
