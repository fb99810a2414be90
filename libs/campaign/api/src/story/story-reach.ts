import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text, type Text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { type ReachRow, type ReachSource, ReachSources } from '../reach/reach-sources';

/** How many stories were told. One that was taken back was told, and counts; it says nothing of itself. */
@Injectable()
export class StoryReach implements ReachSource, OnModuleInit {
  readonly code = 'stories';
  readonly label: Text = text('Verhalen', 'Stories');

  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  path(editionSlug: string): string {
    return `/week/${editionSlug}/verhalen`;
  }

  rows(editionIds: readonly string[]): Promise<ReachRow[]> {
    return this.db.query(
      `SELECT edition_id AS "editionId", NULL AS "municipalityId", organisation_id AS "organisationId",
         count(*)::int AS value
       FROM stories WHERE edition_id = ANY($1) AND published_on IS NOT NULL
       GROUP BY edition_id, organisation_id ORDER BY 1, 3`,
      [editionIds],
    );
  }
}
