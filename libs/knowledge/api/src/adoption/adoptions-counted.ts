import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MergeFollower, MergeFollowers } from '@verbonden/alliance/api';
import { SearchIndex } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';

/** Two organisations that became one do a thing once; two again, twice. */
@Injectable()
export class AdoptionsCounted implements MergeFollower, OnModuleInit {
  constructor(
    private readonly followers: MergeFollowers,
    private readonly index: SearchIndex,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  async afterMoving(tx: EntityManager, organisationIds: readonly string[]): Promise<void> {
    const [counted] = await tx.query<[{ id: string; count: number }[], number]>(
      `UPDATE knowledge_items item SET adoption_count = (
         SELECT count(*) FROM knowledge_adoptions WHERE item_id = item.id AND withdrawn_at IS NULL)
       WHERE id IN (SELECT item_id FROM knowledge_adoptions WHERE organisation_id = ANY ($1))
       RETURNING id, adoption_count AS count`,
      [organisationIds],
    );
    for (const { id, count } of counted) await this.index.adopted(tx, id, count);
  }
}
