import { Inject, Injectable } from '@nestjs/common';
import { type Clock, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { canReadCollection } from './collection.policy';
import { Collection } from './collection.entity';
import type { CollectionVisit } from './collection-visit.entity';

/** Who comes back within so many minutes is still there: a reload does not wipe the news away. */
export const oneVisitMinutes = 30;

/** Remembers for each person when they were at a collection, so that it can say what is new to them. */
@Injectable()
export class CollectionVisits {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The viewer is there now. @throws DomainError NOT_FOUND, also when they may not know of it */
  async visit(viewer: SignedInViewer, id: string): Promise<Pick<CollectionVisit, 'newsSince'>> {
    const collection = await this.db.manager.findOneBy(Collection, { id });
    if (!collection || !canReadCollection(viewer, collection)) throw notFound();
    const now = this.clock.now();
    const [visit] = await this.db.query<[{ newsSince: Date | null }]>(
      `INSERT INTO collection_visits AS visit (collection_id, person_id, seen_at) VALUES ($1, $2, $3)
       ON CONFLICT (collection_id, person_id) DO UPDATE SET
         news_since = CASE WHEN visit.seen_at > $4 THEN visit.news_since ELSE visit.seen_at END, seen_at = $3
       RETURNING news_since AS "newsSince"`,
      [id, viewer.personId, now, new Date(now.getTime() - oneVisitMinutes * 60_000)],
    );
    return visit;
  }
}
