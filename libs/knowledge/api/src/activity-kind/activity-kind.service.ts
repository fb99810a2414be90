import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { activityKinds } from '../taxonomy/codes';
import type { ActivityKindCount } from './activity-kind-count.entity';

/** Regions are written by people: no more of them are counted than anybody reads. */
const mostRegions = 50;

/** Where what is done. Published things only, so that no count tells of another one (P20). */
@Injectable()
export class ActivityKindService {
  constructor(private readonly db: DataSource) {}

  /** Each kind in each region where there is any; regions by name, without one last, kinds in their own order. */
  counts(): Promise<ActivityKindCount[]> {
    return this.db.query<ActivityKindCount[]>(
      `WITH done AS (
         SELECT item.region, activity.kind
         FROM knowledge_items item CROSS JOIN LATERAL unnest(item.activity_kinds) AS activity (kind)
         WHERE item.status = 'PUBLISHED'),
       regions AS (SELECT region FROM done GROUP BY 1 ORDER BY region IS NULL DESC, count(*) DESC, 1 LIMIT ${mostRegions})
       SELECT done.kind AS "activityKind", done.region, count(*)::int AS count
       FROM done JOIN regions ON regions.region IS NOT DISTINCT FROM done.region
       GROUP BY 1, 2
       ORDER BY done.region COLLATE "nl-x-icu" NULLS LAST, array_position($1::text[], done.kind)`,
      [activityKinds],
    );
  }
}
