import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, dutchDay, groupedBy, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In, LessThan } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { type ReachRow, ReachSources } from '../reach/reach-sources';

/** Below it a number of sign-ups is close to a list of names. */
const fewestOfAPlace = 10;

/** How many activities there were and how many signed up: of signups that were erased only their number is left. */
@Injectable()
export class ActivityReach implements OnModuleInit {
  constructor(
    private readonly sources: ReachSources,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const path = (slug: string) => `/week/${slug}/activiteiten`;
    this.sources.register({
      ...{ code: 'activities', label: text('Activiteiten', 'Activities'), path },
      rows: (editionIds) => this.sum(editionIds, '1'),
    });
    this.sources.register({
      ...{ code: 'signups', label: text('Aanmeldingen', 'Registrations'), path },
      rows: (editionIds) => this.signups(editionIds),
    });
  }

  /**
   * How many come to one activity is for who organises it: a place is told only once the edition is over, and never of
   * a few. The rest counts in the totals alone.
   */
  private async signups(editionIds: readonly string[]): Promise<ReachRow[]> {
    const rows = await this.sum(
      editionIds,
      `coalesce(a.signup_total, 0) + (SELECT count(*) FROM campaign_signups s WHERE s.activity_id = a.id)`,
    );
    const over = await this.db.manager.find(CampaignEdition, {
      select: { id: true },
      where: { id: In([...editionIds]), endsOn: LessThan(dutchDay(this.clock.now())) },
    });
    const keyOf = ({ editionId, municipalityId }: ReachRow) => `${editionId}/${municipalityId}`;
    const byPlace = new Map(
      [...groupedBy(rows, keyOf)].map(([key, of]) => [key, of.reduce((sum, { value }) => sum + value, 0)]),
    );
    return rows.map((row) => {
      const isOver = over.some(({ id }) => id === row.editionId);
      const isMany = (byPlace.get(keyOf(row)) ?? 0) >= fewestOfAPlace;
      return isOver && isMany ? row : { ...row, municipalityId: null };
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
