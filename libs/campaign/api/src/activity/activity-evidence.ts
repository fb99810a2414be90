import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AimEvidences } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

const isPublic = `status = 'PUBLISHED'`;

/** What the Week contributes to what the alliance wants. */
@Injectable()
export class ActivityEvidence implements OnModuleInit {
  constructor(
    private readonly evidences: AimEvidences,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.evidences.register({
      code: 'week-activities',
      aims: ['bewustwording'],
      label: text('activiteiten in de Week', 'activities in the Week'),
      path: '/week',
      count: () => this.count('count(*)'),
    });
    this.evidences.register({
      code: 'week-municipalities',
      aims: ['bewustwording', 'elke-gemeente'],
      label: text('gemeenten met een activiteit in de Week', 'municipalities with an activity in the Week'),
      path: '/week',
      count: () => this.count('count(DISTINCT municipality_id)'),
    });
  }

  private async count(what: string): Promise<{ value: number; of: null }> {
    const [row] = await this.db.query<[{ value: number }]>(
      `SELECT ${what}::int AS value FROM campaign_activities WHERE ${isPublic}`,
    );
    return { value: row.value, of: null };
  }
}
