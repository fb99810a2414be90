import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text, type Text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { type ReachRow, type ReachSource, ReachSources } from '../reach/reach-sources';

/** How many materials organisations made their own. */
@Injectable()
export class MaterialReach implements ReachSource, OnModuleInit {
  readonly code = 'materials';
  readonly label: Text = text('Eigen materialen gemaakt', 'Own materials made');

  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  path(editionSlug: string): string {
    return `/week/${editionSlug}/materiaal`;
  }

  rows(editionIds: readonly string[]): Promise<ReachRow[]> {
    return this.db.query(
      `SELECT sets.edition_id AS "editionId", NULL AS "municipalityId",
         own.organisation_id AS "organisationId", count(*)::int AS value
       FROM personalised_materials own JOIN material_sets sets ON sets.id = own.set_id
       WHERE sets.edition_id = ANY($1)
       GROUP BY sets.edition_id, own.organisation_id ORDER BY 1, 3`,
      [editionIds],
    );
  }
}
