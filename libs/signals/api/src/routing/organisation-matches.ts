import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchQuery } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { type AskedAbout, type AskMatch, MatchSources, type MatchSource } from './match-sources';

const mostHits = 20;

/** Organisations that say of themselves that they work on this, or work in the same sector, province or the one beside it. */
@Injectable()
export class OrganisationMatches implements MatchSource, OnModuleInit {
  readonly name = 'organisations';

  constructor(
    private readonly search: SearchQuery,
    private readonly sources: MatchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async matches(tx: EntityManager, about: AskedAbout): Promise<AskMatch[]> {
    return [
      ...(await this.byWords(tx, about)),
      ...(await this.byRegion(tx, about)),
      ...(await this.bySector(tx, about)),
    ];
  }

  private async byWords(tx: EntityManager, { title }: AskedAbout): Promise<AskMatch[]> {
    const understood = await this.search.understand(title, 'ORGANISATION');
    if (!understood) return [];
    const values: unknown[] = [understood.tsquery];
    const rank = this.search.rank(understood, (value) => values.push(value));
    return tx.query(
      `SELECT organisation.id AS "organisationId", 'WORKS_ON' AS reason
       FROM organisations organisation ${this.search.match('organisation.id', 'ORGANISATION', 1)}
       ORDER BY ${rank} DESC, organisation.id LIMIT ${mostHits}`,
      values,
    );
  }

  /** An organisation writes its region as people do; here it is compared with the words of the label. */
  private async byRegion(tx: EntityManager, { region, nearRegions }: AskedAbout): Promise<AskMatch[]> {
    if (!region) return [];
    return tx.query(
      `SELECT organisation.id AS "organisationId",
              CASE WHEN label.code = $1 THEN 'REGION' ELSE 'NEAR_REGION' END AS reason
       FROM organisations organisation JOIN labels label ON label.collection = 'regions'
        AND lower(organisation.region) IN (lower(label.code), lower(label.name ->> 'nl'), lower(label.name ->> 'en'))
       WHERE label.code = $1 OR label.code = ANY ($2::text[])
       ORDER BY label.code = $1 DESC, organisation.id LIMIT 60`,
      [region, nearRegions],
    );
  }

  private async bySector(tx: EntityManager, { sector }: AskedAbout): Promise<AskMatch[]> {
    if (!sector) return [];
    return tx.query(
      `SELECT id AS "organisationId", 'SECTOR' AS reason FROM organisations WHERE sector = $1 ORDER BY id LIMIT 60`,
      [sector],
    );
  }
}
