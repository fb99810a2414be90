import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { YearFigures } from '@verbonden/alliance/api';
import { ReachService } from './reach.service';
import { ReachSources } from './reach-sources';

/** What the Week adds to the report of a year: the same numbers as on the page of its reach. */
@Injectable()
export class ReachYear implements OnApplicationBootstrap {
  constructor(
    private readonly figures: YearFigures,
    private readonly sources: ReachSources,
    private readonly reach: ReachService,
  ) {}

  /** Once every noun has made its source known. */
  onApplicationBootstrap(): void {
    this.figures.register(
      ...this.sources.all().map((source) => ({
        code: `week-${source.code}`,
        part: 'WEEK' as const,
        aims: ['bewustwording'],
        label: source.label,
        rows: async (year: number) =>
          (await this.reach.ofYear(source, year))
            .filter(({ value }) => value > 0)
            .map(({ edition, value }) => ({
              ...{ title: edition.nameNl, path: source.path(edition.slug), on: edition.beginsOn, value },
            })),
      })),
    );
  }
}
