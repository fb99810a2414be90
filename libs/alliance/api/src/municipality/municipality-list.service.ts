import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Clock, isSignedIn, notFound, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, containing, loader, type RequestContext } from '@verbonden/shared/server';
import { In, Repository, type SelectQueryBuilder } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { today } from '../partnership/partnership-dates';
import { Municipality } from './municipality.entity';
import { MunicipalityEntry } from './municipality-entry.entity';
import type { MunicipalityFilter } from './municipality.input';
import { canKeepMunicipalities, canPlace } from './municipality.policy';

/** More than the country ever had at once in this century. */
const mostMunicipalities = 600;
/** Of one municipality on its page, newest first. */
const mostEntries = 100;

const worksThere = `SELECT 1 FROM municipality_organisations works WHERE works.municipality_id = m.id`;

/** How many municipalities there are, and how they stand. */
export interface MunicipalityCounts {
  readonly total: number;
  readonly recognise: number;
  readonly support: number;
  readonly both: number;
  readonly whiteSpots: number;
}

/** The register as it is read: the list of today, one municipality, and the figures. */
@Injectable()
export class MunicipalityListService {
  constructor(
    @InjectRepository(Municipality) private readonly municipalities: Repository<Municipality>,
    @InjectRepository(MunicipalityEntry) private readonly entries: Repository<MunicipalityEntry>,
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that are there this year, as in a Dutch telephone book. */
  list(filter: MunicipalityFilter): Promise<Municipality[]> {
    const query = this.standing().orderBy('m.name').addOrderBy('m.id').limit(mostMunicipalities);
    if (filter.search) {
      query.andWhere('unaccent(lower(m.name)) LIKE unaccent(lower(:search))', {
        search: containing(filter.search),
      });
    }
    if (filter.province) query.andWhere('m.province = :province', { province: filter.province });
    if (filter.recognises) query.andWhere('m.recognises = :recognises', { recognises: filter.recognises });
    if (filter.supports) query.andWhere('m.supports = :supports', { supports: filter.supports });
    if (filter.whiteSpots) query.andWhere(`NOT EXISTS (${worksThere})`);
    return query.getMany();
  }

  /** @throws DomainError NOT_FOUND */
  async getBySlug(slug: string): Promise<Municipality> {
    const municipality = await this.municipalities.findOneBy({ slug });
    if (!municipality) throw notFound();
    return municipality;
  }

  readonly byId = loader<string, Municipality | null>(
    async (ids) =>
      new Map((await this.municipalities.findBy({ id: In([...ids]) })).map((each) => [each.id, each])),
    null,
  );

  /** Computed from the register, so that no figure elsewhere can say otherwise. */
  async counts(): Promise<MunicipalityCounts> {
    const found = await this.standing()
      .select('count(*)::int', 'total')
      .addSelect(`count(*) FILTER (WHERE m.recognises = 'YES')::int`, 'recognise')
      .addSelect(`count(*) FILTER (WHERE m.supports = 'YES')::int`, 'support')
      .addSelect(`count(*) FILTER (WHERE m.recognises = 'YES' AND m.supports = 'YES')::int`, 'both')
      .addSelect(`count(*) FILTER (WHERE NOT EXISTS (${worksThere}))::int`, 'whiteSpots')
      .getRawOne<MunicipalityCounts>();
    return found!;
  }

  /** The entries of municipalities that a reader may see, newest first; one loader for each kind of reader. */
  entriesFor(context: RequestContext, municipalityId: string): Promise<MunicipalityEntry[]> {
    return this.entriesByKey.load(context, `${readerOf(context.viewer)} ${municipalityId}`);
  }

  private readonly entriesByKey = loader<string, MunicipalityEntry[]>(async (keys) => {
    const wanted = keys.map((key) => key.split(' ') as [reader: string, id: string]);
    const [reader = ''] = wanted[0] ?? [];
    const rows = await this.entries
      .createQueryBuilder('e')
      .where('e.municipality_id IN (:...ids)', { ids: wanted.map(([, id]) => id) })
      .andWhere(`(e.status = 'ACCEPTED' OR :reader = 'keeper' OR e.written_by_id::text = :reader)`, {
        reader,
      })
      .orderBy('e.on_day', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .limit(mostEntries * wanted.length)
      .getMany();
    return new Map(
      wanted.map(([who, id]) => [
        `${who} ${id}`,
        rows.filter((each) => each.municipalityId === id).slice(0, mostEntries),
      ]),
    );
  }, []);

  /** The organisations that work in municipalities, by name. */
  readonly organisationsIn = loader<string, Organisation[]>(async (ids) => {
    const placed = await this.organisations.query<{ municipalityId: string; organisationId: string }[]>(
      `SELECT municipality_id AS "municipalityId", organisation_id AS "organisationId"
       FROM municipality_organisations WHERE municipality_id = ANY ($1)`,
      [[...ids]],
    );
    const found = await this.organisations.find({
      where: { id: In(placed.map(({ organisationId }) => organisationId)) },
      order: { name: 'ASC' },
    });
    return new Map(
      ids.map((id) => [
        id,
        found.filter((each) =>
          placed.some((has) => has.municipalityId === id && has.organisationId === each.id),
        ),
      ]),
    );
  }, []);

  /** Where organisations work, by name. */
  readonly whereWorks = loader<string, Municipality[]>(async (organisationIds) => {
    const placed = await this.organisations.query<{ municipalityId: string; organisationId: string }[]>(
      `SELECT municipality_id AS "municipalityId", organisation_id AS "organisationId"
       FROM municipality_organisations WHERE organisation_id = ANY ($1)`,
      [[...organisationIds]],
    );
    const found = await this.municipalities.find({
      where: { id: In(placed.map(({ municipalityId }) => municipalityId)) },
      order: { name: 'ASC' },
    });
    return new Map(
      organisationIds.map((id) => [
        id,
        found.filter((each) =>
          placed.some((has) => has.organisationId === id && has.municipalityId === each.id),
        ),
      ]),
    );
  }, []);

  /** The organisations that a viewer may place, by name: all for who keeps the register. */
  async placeableBy(viewer: Viewer): Promise<Organisation[]> {
    if (!isSignedIn(viewer)) return [];
    const own = viewer.roles.flatMap(({ organisationId }) => organisationId ?? []);
    return this.organisations.find({
      where: canKeepMunicipalities(viewer)
        ? {}
        : { id: In(own.filter((organisationId) => canPlace(viewer, organisationId))) },
      order: { name: 'ASC' },
      take: mostMunicipalities,
    });
  }

  private standing(): SelectQueryBuilder<Municipality> {
    const year = Number(today(this.clock).slice(0, 4));
    return this.municipalities
      .createQueryBuilder('m')
      .where('m.since_year <= :year AND (m.until_year IS NULL OR m.until_year > :year)', { year });
  }
}

function readerOf(viewer: Viewer): string {
  return canKeepMunicipalities(viewer) ? 'keeper' : (viewer.personId ?? 'visitor');
}
