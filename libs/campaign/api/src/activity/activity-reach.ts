import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { type ReachRow, ReachSources } from '../reach/reach-sources';

/** How many activities there were and how many signed up: of signups that were erased only their number is left. */
@Injectable()
export class ActivityReach implements OnModuleInit {
  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    const path = (slug: string) => `/week/${slug}/activiteiten`;
    this.sources.register({
      ...{ code: 'activities', label: text('Activiteiten', 'Activities'), path },
      rows: (editionIds) => this.sum(editionIds, '1'),
    });
    this.sources.register({
      ...{ code: 'signups', label: text('Aanmeldingen', 'Registrations'), path },
      rows: (editionIds) =>
        this.sum(
          editionIds,
          `coalesce(a.signup_total, 0) + (SELECT count(*) FROM campaign_signups s WHERE s.activity_id = a.id)`,
        ),
    });
  }

  private sum(editionIds: readonly string[], value: string): Promise<ReachRow[]> {
    return this.db.query(
      `SELECT a.edition_id AS "editionId", a.municipality_id AS "municipalityId",
         a.organisation_id AS "organisationId", sum(${value})::int AS value
       FROM campaign_activities a WHERE a.edition_id = ANY($1) AND a.status = 'PUBLISHED'
       GROUP BY a.edition_id, a.municipality_id, a.organisation_id ORDER BY 1, 2, 3`,
      [editionIds],
    );
  }
}
