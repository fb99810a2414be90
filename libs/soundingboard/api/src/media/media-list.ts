import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, pageOf, type SignedInViewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { Today } from '../today';
import { assertKeepsDesk } from './media-keeper';
import type { MediaRequestConnection } from './media-request.connection';
import { MediaRequest } from './media-request.entity';
import type { MediaRequestsArgs } from './media-request.input';

/**
 * What waits for a coordinator: what nobody took on, what was taken on and was not laid before anybody, was answered by
 * all or must be decided today, and what took place and has no link yet.
 */
const waits = `(row.status = 'ASKED'
  OR (row.status = 'TAKEN_ON' AND (row.laid_at IS NULL OR row.answer_by <= :today::date OR NOT EXISTS (
        SELECT FROM media_answers answer WHERE answer.request_id = row.id AND answer.state = 'ASKED')))
  OR (row.status = 'AGREED' AND row.takes_place_on <= :today::date))`;

/** The questions of journalists, for coordinators. */
@Injectable()
export class MediaList {
  constructor(
    private readonly db: DataSource,
    private readonly today: Today,
  ) {}

  /** The newest first. @throws DomainError FORBIDDEN */
  async page(
    viewer: SignedInViewer,
    { first, after, waiting }: MediaRequestsArgs,
  ): Promise<MediaRequestConnection> {
    assertKeepsDesk(viewer);
    const all = this.db.getRepository(MediaRequest).createQueryBuilder('row').where('TRUE');
    if (waiting) all.andWhere(waits, { today: this.today.day() });
    // Sorted by when it came: the id is made by a stranger.
    const page = all
      .clone()
      .orderBy('row.createdAt', 'DESC')
      .addOrderBy('row.id', 'DESC')
      .limit(first + 1);
    if (after) {
      const [at, id] = decodeCursor(after, 2);
      page.andWhere('(row.created_at, row.id) < (:at::timestamptz, :id::uuid)', { at, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ createdAt, id }) => encodeCursor(createdAt.toISOString(), id));
  }
}
