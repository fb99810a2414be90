import { Injectable, type OnModuleInit } from '@nestjs/common';
import { YearFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

/** What polls count in a year: how many came out in which young people said how they are. */
@Injectable()
export class PollsYear implements OnModuleInit {
  constructor(
    private readonly figures: YearFigures,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.figures.register({
      ...{ code: 'polls', part: 'YOUTH', aims: ['actuele-gegevens', 'onderzoek'] },
      label: text('peilingen gepubliceerd', 'polls published'),
      rows: (year) =>
        this.db.query(
          `SELECT title_nl AS title, '/peiling/' || slug AS path, published_on::text AS "on", 1 AS value
           FROM polls WHERE status = 'PUBLISHED' AND extract(year FROM published_on) = $1
           ORDER BY published_on, id`,
          [year],
        ),
    });
  }
}
