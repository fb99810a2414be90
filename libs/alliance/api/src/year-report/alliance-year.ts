import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { type CountedRow, type YearFigure, YearFigures } from './year-figures';

/** What the alliance itself counts in a year: who took part, and how many municipalities it reached. */
@Injectable()
export class AllianceYear implements OnModuleInit {
  constructor(
    private readonly figures: YearFigures,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.figures.register(
      {
        code: 'organisations',
        part: 'NETWORK',
        aims: ['samenwerking', 'samenwerking-geborgd'],
        label: text(
          'organisaties die aan het eind van het jaar meedoen',
          'organisations that take part at the end of the year',
        ),
        rows: (year) => this.partnersOn(`${year}-12-31`),
      },
      this.stance('recognises', 'erkennen', 'recognise'),
      this.stance('supports', 'steunen', 'support'),
    );
  }

  /** Who had a role in one of the bodies on a day; of an unknown first day we know from when it certainly held. */
  private partnersOn(day: string): Promise<CountedRow[]> {
    return this.db.query(
      `SELECT o.name AS title, '/organisaties/' || o.slug AS path, min(coalesce(p.since, p.known_from))::text AS "on",
         1 AS value
       FROM organisations o JOIN partnerships p ON p.organisation_id = o.id
       WHERE coalesce(p.since, p.known_from) <= $1 AND (p.until IS NULL OR p.until > $1)
       GROUP BY o.id ORDER BY o.name, o.id`,
      [day],
    );
  }

  /** Municipalities of which the latest accepted entry up to the end of the year says yes. Entries never change. */
  private stance(column: 'recognises' | 'supports', nl: string, en: string): YearFigure {
    return {
      code: `municipalities-${column}`,
      part: 'COVERAGE',
      aims: ['elke-gemeente'],
      label: text(`gemeenten die jonge mantelzorgers ${nl}`, `municipalities that ${en} young carers`),
      rows: (year) =>
        this.db.query(
          `SELECT name AS title, '/gemeenten/' || slug AS path, "on", 1 AS value FROM (
             SELECT DISTINCT ON (m.id) m.id, m.name, m.slug, e.on_day::text AS "on", e.${column} AS stance
             FROM municipalities m JOIN municipality_entries e ON e.municipality_id = m.id
             WHERE e.status = 'ACCEPTED' AND e.on_day <= $1
               AND m.since_year <= $2 AND (m.until_year IS NULL OR m.until_year > $2)
             ORDER BY m.id, e.on_day DESC, e.id DESC) latest
           WHERE stance = 'YES' ORDER BY name, id`,
          [`${year}-12-31`, year],
        ),
    };
  }
}
