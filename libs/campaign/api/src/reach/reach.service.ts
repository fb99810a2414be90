import { Injectable } from '@nestjs/common';
import { MunicipalityListService } from '@verbonden/alliance/api';
import { notFound, visitor } from '@verbonden/shared/kernel';
import { requestContext } from '@verbonden/shared/server';
import { DataSource, LessThan } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { type AddedUp, addUp } from './add-up';
import { type ReachSource, ReachSources } from './reach-sources';

/** One number of an edition beside that of the year before. */
export interface ReachFigure {
  readonly source: ReachSource;
  readonly value: number;
  readonly before: number;
}

/** Where something was, and how much. */
export interface ReachPlace {
  readonly name: string;
  readonly slug: string;
  readonly counts: readonly { readonly code: string; readonly value: number; readonly before: number }[];
}

export interface WeekReach {
  readonly edition: CampaignEdition;
  /** With which it is compared; null when there is none. */
  readonly before: CampaignEdition | null;
  readonly figures: readonly ReachFigure[];
  readonly organisations: readonly [now: number, before: number];
  readonly municipalities: readonly [now: number, before: number];
  readonly places: readonly ReachPlace[];
}

/** How far an edition reaches, out of what nouns count of themselves. No person, browser or visit is in it. */
@Injectable()
export class ReachService {
  constructor(
    private readonly db: DataSource,
    private readonly sources: ReachSources,
    private readonly municipalities: MunicipalityListService,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async of(slug: string): Promise<WeekReach> {
    const edition = await this.db.manager.findOneBy(CampaignEdition, { slug });
    if (!edition) throw notFound();
    const before = await this.yearBefore(edition);
    const [now, then] = [await this.count([edition]), await this.count(before ? [before] : [])];
    const places = [...new Set([...now.places.keys(), ...then.places.keys()])];
    const context = requestContext(visitor());
    const named = await Promise.all(places.map((id) => this.municipalities.byId.load(context, id)));
    const all = this.sources.all();
    return {
      ...{ edition, before },
      figures: all.map((source) => ({
        source,
        value: now.totals.get(source.code) ?? 0,
        before: then.totals.get(source.code) ?? 0,
      })),
      organisations: [now.organisations, then.organisations],
      municipalities: [now.municipalities, then.municipalities],
      places: named
        .flatMap((municipality) => municipality ?? [])
        .map(({ id, name, slug: place }) => ({
          ...{ name, slug: place },
          counts: all.map(({ code }) => ({
            code,
            value: now.places.get(id)?.get(code) ?? 0,
            before: then.places.get(id)?.get(code) ?? 0,
          })),
        }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
    };
  }

  /** All editions of a year, each with what a source came to; for the report of that year. */
  async ofYear(source: ReachSource, year: number): Promise<{ edition: CampaignEdition; value: number }[]> {
    const editions = await this.db.manager.find(CampaignEdition, {
      where: { year },
      order: { beginsOn: 'ASC' },
    });
    const rows = await source.rows(editions.map(({ id }) => id));
    return editions.map((edition) => ({
      edition,
      value: rows
        .filter(({ editionId }) => editionId === edition.id)
        .reduce((sum, { value }) => sum + value, 0),
    }));
  }

  private async count(editions: readonly CampaignEdition[]): Promise<AddedUp> {
    const ids = editions.map(({ id }) => id);
    const counted = await Promise.all(
      this.sources.all().map(async (source) => ({
        code: source.code,
        rows: ids.length > 0 ? await source.rows(ids) : [],
      })),
    );
    return addUp(counted);
  }

  /** The last edition of the latest year before; a second one in the same year is not compared with the first. */
  private yearBefore({ year }: CampaignEdition): Promise<CampaignEdition | null> {
    return this.db.manager.findOne(CampaignEdition, {
      where: { year: LessThan(year) },
      order: { beginsOn: 'DESC' },
    });
  }
}
