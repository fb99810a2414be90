import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CountedRow, YearFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import type { KnowledgeKind } from '../taxonomy/codes';

/** What knowledge counts in a year: practices that came out, who took them up, and tips of young people. */
@Injectable()
export class KnowledgeYear implements OnModuleInit {
  constructor(
    private readonly figures: YearFigures,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.figures.register(
      {
        ...{ code: 'practices', part: 'KNOWLEDGE', aims: ['kennis-delen', 'overzicht-van-aanpakken'] },
        label: text('goede praktijken gepubliceerd', 'good practices published'),
        rows: (year) => this.published('GOOD_PRACTICE', year),
      },
      {
        ...{ code: 'adoptions', part: 'KNOWLEDGE', aims: ['betere-steun'] },
        label: text(
          'keer zei een organisatie: wij doen dit ook',
          'times an organisation said: we do this too',
        ),
        rows: (year) => this.adopted(year),
      },
      {
        ...{ code: 'tips', part: 'YOUTH', aims: ['in-beeld'] },
        label: text('tips van jongeren gepubliceerd', 'tips by young people published'),
        rows: (year) => this.published('TIP', year),
      },
    );
  }

  /** What was taken away on request counts for the year in which it came out, and says nothing of itself. */
  private published(kind: KnowledgeKind, year: number): Promise<CountedRow[]> {
    return this.db.query(
      `SELECT CASE WHEN taken_away_at IS NULL THEN title ELSE '–' END AS title,
         CASE WHEN taken_away_at IS NULL THEN '/kennis/' || slug END AS path, published_on::text AS "on", 1 AS value
       FROM knowledge_items
       WHERE kind = $1 AND status IN ('PUBLISHED', 'ARCHIVED') AND extract(year FROM published_on) = $2
       ORDER BY published_on, id`,
      [kind, year],
    );
  }

  /** Counts for the year in which it was said, unless it was taken back before the year was over. */
  private adopted(year: number): Promise<CountedRow[]> {
    return this.db.query(
      `SELECT item.title || ' · ' || o.name AS title, '/kennis/' || item.slug AS path,
         (adoption.created_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "on", 1 AS value
       FROM knowledge_adoptions adoption
       JOIN knowledge_items item ON item.id = adoption.item_id
       JOIN organisations o ON o.id = adoption.organisation_id
       WHERE extract(year FROM adoption.created_at AT TIME ZONE 'Europe/Amsterdam') = $1
         AND item.taken_away_at IS NULL
         AND (adoption.withdrawn_at IS NULL
           OR extract(year FROM adoption.withdrawn_at AT TIME ZONE 'Europe/Amsterdam') > $1)
       ORDER BY adoption.created_at, adoption.id`,
      [year],
    );
  }
}
