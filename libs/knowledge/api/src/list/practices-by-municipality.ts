import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CountedThere, MunicipalityFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

/** Counts the good practices of the organisations that work in a municipality. */
@Injectable()
export class PracticesByMunicipality implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly figures: MunicipalityFigures,
  ) {}

  onModuleInit(): void {
    this.figures.register({
      code: 'practices',
      label: text('goede praktijken van wie hier werkt', 'good practices of who works here'),
      count: (ids) => this.count(ids),
    });
  }

  private async count(municipalityIds: readonly string[]): Promise<Map<string, CountedThere>> {
    const rows = await this.db.query<{ id: string; value: number; slugs: string[] }[]>(
      `SELECT works.municipality_id AS id, count(*)::int AS value, array_agg(DISTINCT o.slug ORDER BY o.slug) AS slugs
       FROM municipality_organisations works
       JOIN organisations o ON o.id = works.organisation_id
       JOIN knowledge_items i ON i.organisation_id = o.id
       WHERE works.municipality_id = ANY ($1) AND i.kind = 'GOOD_PRACTICE' AND i.status = 'PUBLISHED'
       GROUP BY works.municipality_id`,
      [[...municipalityIds]],
    );
    return new Map(
      rows.map(({ id, value, slugs }) => {
        const address = new URLSearchParams([
          ['soort', 'GOOD_PRACTICE'],
          ...slugs.map((slug) => ['organisatie', slug]),
        ]);
        return [id, { value, path: `/kennis?${address}` }];
      }),
    );
  }
}
