import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type Clock,
  decodeCursor,
  encodeCursor,
  notFound,
  pageOf,
  type PageRequest,
} from '@verbonden/shared/kernel';
import { CLOCK, countOf, loader, rowsOf } from '@verbonden/shared/server';
import { type EntityManager, In, Repository } from 'typeorm';
import { Body } from '../body/body.entity';
import { today } from '../partnership/partnership-dates';
import { Partnership } from '../partnership/partnership.entity';
import type { OrganisationConnection } from './organisation.connection';
import { Organisation } from './organisation.entity';
import type { OrganisationFilter } from './organisation.input';
import { organisationRegions, organisationThemes } from './organisation-regions';
import { type CountedKey, holdsOn, limitOrganisations } from './organisation-list';

/** Where the addresses of organisations lead that became part of another (merge/). */
const ledOn = `SELECT DISTINCT ON (slug) slug, survivor_id AS id FROM organisation_merges
  WHERE slug = ANY ($1) AND undone_at IS NULL ORDER BY slug, merged_at DESC`;

/** How often each value of a key occurs. */
export type Counts = readonly { readonly code: string; readonly count: number }[];

/** The organisations of the network, for the directory and for other domains. */
@Injectable()
export class OrganisationService {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Organisations by id, in one statement for each operation; null where there is none. */
  readonly byId = loader<string, Organisation | null>(
    async (ids) =>
      new Map(
        (await rowsOf(this.organisations.manager, Organisation, 'WHERE it.id = ANY ($1)', [ids])).map(
          (each) => [each.id, each],
        ),
      ),
    null,
  );

  /** The organisations in which persons hold a role now, by name. */
  readonly ofPerson = loader<string, Organisation[]>(async (personIds) => {
    const held = await this.organisations.query<{ personId: string; organisationId: string }[]>(
      `SELECT DISTINCT person_id AS "personId", organisation_id AS "organisationId" FROM memberships
       WHERE person_id = ANY($1) AND organisation_id IS NOT NULL AND until IS NULL`,
      [personIds],
    );
    const found = await this.organisations.find({
      where: { id: In(held.map((each) => each.organisationId)) },
      order: { name: 'ASC' },
    });
    return new Map(
      personIds.map((id) => [
        id,
        found.filter((each) => held.some((has) => has.personId === id && has.organisationId === each.id)),
      ]),
    );
  }, []);

  /** The ids of these slugs; a slug that nobody has is not in the map. */
  async idsBySlug(slugs: readonly string[], tx?: EntityManager): Promise<Map<string, string>> {
    const repository = tx?.getRepository(Organisation) ?? this.organisations;
    const found = await repository.find({
      select: { id: true, slug: true },
      where: { slug: In([...slugs]) },
    });
    const ids = new Map(found.map((each) => [each.slug, each.id]));
    const missing = slugs.filter((slug) => !ids.has(slug));
    if (missing.length === 0) return ids;
    const led = await repository.query<{ slug: string; id: string }[]>(ledOn, [missing]);
    return new Map([...ids, ...led.map(({ slug, id }) => [slug, id] as const)]);
  }

  /**
   * Also by the address of one that became part of it: whoever shows a page compares slugs and leads on.
   * @throws DomainError NOT_FOUND
   */
  async getBySlug(slug: string): Promise<Organisation> {
    const organisation = await this.organisations.findOneBy({ slug });
    if (organisation) return organisation;
    const [led] = await this.organisations.query<{ id: string }[]>(ledOn, [[slug]]);
    const survivor = led && (await this.organisations.findOneBy({ id: led.id }));
    if (!survivor) throw notFound();
    return survivor;
  }

  /**
   * A page of the directory, sorted as in a Dutch telephone book.
   * @param counting false leaves the total 0: counting all of them costs, and not everybody asks
   */
  async list(
    filter: OrganisationFilter,
    { first, after }: PageRequest,
    counting = true,
  ): Promise<OrganisationConnection> {
    const matching = limitOrganisations(
      this.organisations.createQueryBuilder('o'),
      filter,
      today(this.clock),
    );
    const page = matching
      .clone()
      .orderBy('o.name')
      .addOrderBy('o.id')
      .limit(first + 1);
    if (after) {
      const [name, id] = decodeCursor(after, 2);
      page.andWhere('(o.name, o.id) > (:name, :id::uuid)', { name, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), counting ? countOf(matching) : 0]);
    return { ...pageOf(rows, first, totalCount, (row) => encodeCursor(row.name, row.id)), filter };
  }

  /** How many organisations each value of a key would give, most first, the rest of the filter as it is. */
  async count(key: CountedKey, filter: OrganisationFilter): Promise<Counts> {
    const day = filter.onDate ?? today(this.clock);
    const value = { kind: 'o.kind', body: 'b.code', role: 'p.role', region: 'r.code', theme: 't.code' }[key];
    const query = limitOrganisations(this.organisations.createQueryBuilder('o'), filter, day, key)
      .select(value, 'code')
      .addSelect('count(DISTINCT o.id)::int', 'count')
      .groupBy(value)
      .orderBy('count(DISTINCT o.id)', 'DESC')
      .addOrderBy(value);
    if (key === 'region') query.innerJoin(`(${organisationRegions})`, 'r', 'r.organisation_id = o.id');
    if (key === 'theme') query.innerJoin(`(${organisationThemes})`, 't', 't.organisation_id = o.id');
    if (key === 'body' || key === 'role') {
      query
        .innerJoin(Partnership, 'p', 'p.organisation_id = o.id')
        .innerJoin(Body, 'b', 'b.id = p.body_id')
        .andWhere(holdsOn('p'))
        .setParameter('day', day);
    }
    if (key === 'body' && filter.role) query.andWhere('p.role = :role', { role: filter.role });
    if (key === 'role' && filter.body) query.andWhere('b.code = :body', { body: filter.body });
    return query.getRawMany();
  }
}
