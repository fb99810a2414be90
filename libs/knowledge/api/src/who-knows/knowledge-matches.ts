import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchQuery } from '@verbonden/search/api';
import { type AskedAbout, type AskMatch, MatchSources, type MatchSource } from '@verbonden/signals/api';
import type { EntityManager } from 'typeorm';

const mostItems = 30;
const mostOrganisations = 20;

/**
 * Organisations that share about what somebody asks: found by the words of the question, or under its theme. Those that
 * share under a theme that often stands beside it come near.
 */
@Injectable()
export class KnowledgeMatches implements MatchSource, OnModuleInit {
  readonly name = 'knowledge';

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
      ...(await this.byTheme(tx, about)),
      ...(await this.nearTheme(tx, about)),
    ];
  }

  private async byWords(tx: EntityManager, { title }: AskedAbout): Promise<AskMatch[]> {
    const understood = await this.search.understand(title, 'KNOWLEDGE');
    if (!understood) return [];
    const values: unknown[] = [understood.tsquery];
    const rank = this.search.rank(understood, (value) => values.push(value));
    return tx.query(
      `SELECT DISTINCT hit.organisation_id AS "organisationId", 'SHARES' AS reason
       FROM (SELECT item.organisation_id FROM knowledge_items item ${this.search.match('item.id', 'KNOWLEDGE', 1)}
             WHERE item.status = 'PUBLISHED' ORDER BY ${rank} DESC, item.id LIMIT ${mostItems}) AS hit
       WHERE hit.organisation_id IS NOT NULL`,
      values,
    );
  }

  private byTheme(tx: EntityManager, { theme }: AskedAbout): Promise<AskMatch[]> {
    return tx.query(
      `SELECT organisation_id AS "organisationId", 'SHARES' AS reason FROM knowledge_items
       WHERE status = 'PUBLISHED' AND organisation_id IS NOT NULL AND themes @> ARRAY[$1]
       GROUP BY organisation_id ORDER BY count(*) DESC, organisation_id LIMIT ${mostOrganisations}`,
      [theme],
    );
  }

  private nearTheme(tx: EntityManager, { theme }: AskedAbout): Promise<AskMatch[]> {
    return tx.query(
      `WITH beside AS (
         SELECT other.theme FROM knowledge_items, unnest(themes) AS other (theme)
         WHERE status = 'PUBLISHED' AND themes @> ARRAY[$1] AND other.theme <> $1
         GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3)
       SELECT organisation_id AS "organisationId", 'NEAR_THEME' AS reason FROM knowledge_items
       WHERE status = 'PUBLISHED' AND organisation_id IS NOT NULL AND themes && ARRAY(SELECT theme FROM beside)
       GROUP BY organisation_id ORDER BY count(*) DESC, organisation_id LIMIT ${mostOrganisations}`,
      [theme],
    );
  }
}
