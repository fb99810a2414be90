import { Injectable, type OnModuleInit } from '@nestjs/common';
import { YearFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

/** What the sounding board counts in a year: what it advised, and what was answered to it. */
@Injectable()
export class AdviceYearFigures implements OnModuleInit {
  constructor(
    private readonly figures: YearFigures,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.figures.register(
      {
        ...{ code: 'advice', part: 'YOUTH', aims: ['in-beeld'] },
        label: text('adviezen van de klankbordgroep', 'pieces of advice by the sounding board'),
        rows: (year) => this.counted('advised_on', year),
      },
      {
        ...{ code: 'advice-answered', part: 'YOUTH', aims: ['in-beeld'] },
        label: text(
          'keer vertelde een vrager wat er met het advies is gedaan',
          'times an asker told what was done with the advice',
        ),
        rows: (year) => this.counted('followed_up_on', year),
      },
    );
  }

  private counted(day: 'advised_on' | 'followed_up_on', year: number) {
    return this.db.query(
      `SELECT title, '/advies/' || year || '-' || number AS path, ${day}::text AS "on", 1 AS value
       FROM advice_requests WHERE year IS NOT NULL AND extract(year FROM ${day}) = $1
       ORDER BY ${day}, id`,
      [year],
    );
  }
}
