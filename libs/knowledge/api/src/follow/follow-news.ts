import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KnowledgeListService } from '../list/knowledge-list.service';
import { type Follow, FollowKind } from './follow.entity';

/** As much as one mail tells; what is more can be read on the page. */
export const mostTold = 20;

/** Finds what is new for what somebody follows. */
@Injectable()
export class FollowNews {
  constructor(private readonly lists: KnowledgeListService) {}

  /**
   * Items that became readable for everybody after what was told, up to a moment, the oldest first; not what the person
   * shared themselves.
   */
  async of(tx: EntityManager, follow: Follow, until: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM knowledge_items item
       WHERE status = 'PUBLISHED' AND first_published_at > $1 AND first_published_at <= $2
         AND author_id IS DISTINCT FROM $3
         AND ($4::text IS NULL OR $4 = ANY (themes)) AND ($5::uuid IS NULL OR organisation_id = $5)
       ORDER BY first_published_at, id LIMIT 500`,
      [follow.toldUntil, until, follow.personId, follow.theme, follow.organisationId],
    );
    const ids = rows.map(({ id }) => id);
    if (follow.kind !== FollowKind.SEARCH || ids.length === 0) return ids;
    return this.lists.fitting(follow.question ?? { search: null, filter: null }, ids);
  }
}
