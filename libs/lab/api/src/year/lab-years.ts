import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AimEvidences, type CountedRow, YearFigures } from '@verbonden/alliance/api';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';

@ObjectType({
  description:
    'What went out in the name of the alliance in a year, and with how much of it young people took part.',
})
export class LabYear {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  products!: number;

  @Field(() => Int, { description: 'Of those, with young people; counted from records.' })
  withYouth!: number;
}

/** What the Lab counts: nothing of it is typed. */
@Injectable()
export class LabYears implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly evidences: AimEvidences,
    private readonly figures: YearFigures,
  ) {}

  /** Every year in which something went out, the latest first. */
  list(): Promise<LabYear[]> {
    return this.db.query<LabYear[]>(
      `SELECT extract(year FROM event.at AT TIME ZONE 'Europe/Amsterdam')::int AS year, count(*)::int AS products,
              count(*) FILTER (WHERE EXISTS (
                SELECT FROM lab_youth_records record WHERE record.project_id = project.id))::int AS "withYouth"
       FROM lab_projects project
       JOIN lab_events event ON event.project_id = project.id AND event.what = 'PUBLISHED'
       WHERE project.is_alliance_product
       GROUP BY 1 ORDER BY 1 DESC`,
    );
  }

  onModuleInit(): void {
    this.evidences.register({
      code: 'lab-practices',
      aims: ['onderzoek', 'overzicht-van-aanpakken'],
      label: text('aanpakken uitgeprobeerd in het JMZ Lab', 'practices tried out in the JMZ Lab'),
      path: '/lab/projecten',
      count: async () => ({ value: await this.published(false), of: null }),
    });
    this.evidences.register({
      code: 'lab-practices-with-youth',
      aims: ['betere-steun'],
      label: text(
        'aanpakken uit het Lab met jongeren gemaakt of getest',
        'practices of the Lab made or tested with young people',
      ),
      path: '/lab/projecten',
      count: async () => ({ value: await this.published(true), of: await this.published(false) }),
    });
    this.figures.register(
      {
        ...{ code: 'lab-practices', part: 'KNOWLEDGE', aims: ['onderzoek', 'overzicht-van-aanpakken'] },
        label: text('aanpakken uit het JMZ Lab gepubliceerd', 'practices of the JMZ Lab published'),
        rows: (year) => this.publishedIn(year, false),
      },
      {
        ...{ code: 'lab-practices-with-youth', part: 'YOUTH', aims: ['betere-steun'] },
        label: text(
          'aanpakken uit het Lab met jongeren gemaakt of getest',
          'practices of the Lab made or tested with young people',
        ),
        rows: (year) => this.publishedIn(year, true),
      },
    );
  }

  /** Counts for the Dutch year in which it was published. */
  private publishedIn(year: number, withYouth: boolean): Promise<CountedRow[]> {
    return this.db.query(
      `SELECT project.title, '/lab/project/' || project.slug AS path,
         (event.at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "on", 1 AS value
       FROM lab_projects project
       JOIN lab_events event ON event.project_id = project.id AND event.what = 'PUBLISHED'
       WHERE extract(year FROM event.at AT TIME ZONE 'Europe/Amsterdam') = $1
         AND (NOT $2 OR EXISTS (SELECT FROM lab_youth_records record WHERE record.project_id = project.id))
       ORDER BY event.at, project.id`,
      [year, withYouth],
    );
  }

  private async published(withYouth: boolean): Promise<number> {
    const [row] = await this.db.query<[{ value: number }]>(
      `SELECT count(*)::int AS value FROM lab_projects project
       WHERE project.stage = 'PUBLISHED' AND (NOT $1 OR EXISTS (
         SELECT FROM lab_youth_records record WHERE record.project_id = project.id))`,
      [withYouth],
    );
    return row.value;
  }
}
