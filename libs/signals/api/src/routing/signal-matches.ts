import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AskedAbout, type AskMatch, MatchSources, type MatchSource } from './match-sources';

/**
 * Organisations that answered a question on this theme before, or whose reply helped; and those whose own questions come
 * from the same province or sector, because that is where they work.
 */
@Injectable()
export class SignalMatches implements MatchSource, OnModuleInit {
  readonly name = 'signals';

  constructor(private readonly sources: MatchSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  matches(
    tx: EntityManager,
    { signalId, theme, region, sector, nearRegions }: AskedAbout,
  ): Promise<AskMatch[]> {
    return tx.query(
      `WITH others AS (SELECT * FROM signals WHERE id <> $1)
       (SELECT DISTINCT coalesce(reply.organisation_id, others.owner_organisation_id) AS "organisationId", 'ANSWERED' AS reason
        FROM others LEFT JOIN signal_replies reply ON reply.signal_id = others.id AND reply.helped
        WHERE others.theme = $2
          AND (reply.organisation_id IS NOT NULL OR others.owner_organisation_id IS NOT NULL AND others.answer IS NOT NULL)
        LIMIT 40)
       UNION ALL
       (SELECT DISTINCT organisation_id, CASE WHEN region = $3 THEN 'REGION' ELSE 'NEAR_REGION' END FROM others
        WHERE organisation_id IS NOT NULL AND $3 IS NOT NULL AND (region = $3 OR region = ANY ($5::text[])) LIMIT 40)
       UNION ALL
       (SELECT DISTINCT organisation_id, 'SECTOR' FROM others
        WHERE organisation_id IS NOT NULL AND sector = $4 LIMIT 40)`,
      [signalId, theme, region, sector, nearRegions],
    );
  }
}
