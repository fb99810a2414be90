import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, text, type Text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { type ReachRow, type ReachSource, ReachSources } from '../reach/reach-sources';

/**
 * How often a release for the press was taken along, and for which municipality. Before its moment nobody learns that
 * it is coming, so neither by its number.
 */
@Injectable()
export class PressReach implements ReachSource, OnModuleInit {
  readonly code = 'press-releases';
  readonly label: Text = text('Persberichten gedownload', 'Press releases downloaded');

  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  path(editionSlug: string): string {
    return `/week/${editionSlug}/pers`;
  }

  rows(editionIds: readonly string[]): Promise<ReachRow[]> {
    return this.db.query(
      `SELECT release.edition_id AS "editionId", uses.municipality_id AS "municipalityId",
         NULL AS "organisationId", sum(uses.times)::int AS value
       FROM press_release_uses uses JOIN press_releases release ON release.id = uses.release_id
       WHERE release.edition_id = ANY($1) AND release.number > 0
         AND (release.embargo_until IS NULL OR release.embargo_until <= $2)
       GROUP BY release.edition_id, uses.municipality_id ORDER BY 1, 2`,
      [editionIds, this.clock.now()],
    );
  }
}
