import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, pageOf, type SignedInViewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { isOnBoard, looksAfterBoard } from '../soundingboard.policy';
import type { AdviceRequestConnection } from './advice-request.connection';
import { AdviceRequest } from './advice-request.entity';
import type { AdviceRequestsArgs } from './advice-request.input';

/** The requests somebody has to do with: all for a coordinator, else what they asked or were invited to. */
@Injectable()
export class AdviceRequestList {
  constructor(private readonly db: DataSource) {}

  /** The newest first. */
  async page(
    viewer: SignedInViewer,
    { first, after, statuses }: AdviceRequestsArgs,
  ): Promise<AdviceRequestConnection> {
    const all = this.db.getRepository(AdviceRequest).createQueryBuilder('row').where('TRUE');
    if (!looksAfterBoard(viewer)) all.andWhere(`(${this.own(viewer)})`, this.ownValues(viewer));
    if (statuses) all.andWhere('row.status = ANY (:statuses)', { statuses });
    // Ids are UUIDv7: who sorts by id sorts by age.
    const page = all
      .clone()
      .orderBy('row.id', 'DESC')
      .limit(first + 1);
    if (after) page.andWhere('row.id < :last::uuid', { last: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (row) => encodeCursor(row.id));
  }

  /** The same as `canSeeRequest`, for many at once. */
  private own(viewer: SignedInViewer): string {
    const asked = 'row.asker_id = :personId OR row.organisation_id = ANY (:editorAt::uuid[])';
    if (!isOnBoard(viewer)) return asked;
    return `${asked} OR EXISTS (SELECT FROM advice_participants part WHERE part.request_id = row.id
              AND part.person_id = :personId AND part.state IN ('INVITED', 'IN'))`;
  }

  private ownValues({ personId, roles }: SignedInViewer) {
    const editorAt = roles.flatMap(({ role, organisationId }) =>
      role === 'EDITOR' && organisationId ? [organisationId] : [],
    );
    return { personId, editorAt };
  }
}
