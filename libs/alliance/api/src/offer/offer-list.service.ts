import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  badInput,
  type Clock,
  decodeCursor,
  encodeCursor,
  isInNetwork,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { In, Repository, type SelectQueryBuilder } from 'typeorm';
import { Label } from '../label/label.entity';
import { today } from '../partnership/partnership-dates';
import { Offer } from './offer.entity';
import { facetFits, limitOffers, type OfferCriteria, type OfferFacetKey } from './offer-list';
import type { OfferFilter } from './offer-list.input';

/** Of one organisation beside its own page, at most; the list has them all. */
const mostBeside = 12;

/** What can be asked for: the public list, what an organisation offers, what somebody keeps. */
@Injectable()
export class OfferListService {
  constructor(
    @InjectRepository(Offer) private readonly offers: Repository<Offer>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest offers of organisations that stand; by {@link besideKey}, so that the network has lists of its own. */
  readonly beside = loader<string, Offer[]>(async (keys) => {
    const wanted = keys.map((key) => key.split(' ') as [audience: string, organisationId: string]);
    const placed = await this.offers.query<{ id: string; inNetwork: boolean; organisationId: string }[]>(
      `SELECT placed.id, placed."inNetwork", placed.organisation_id AS "organisationId" FROM (
         SELECT offer.id, offer.organisation_id, given.in_network AS "inNetwork",
                row_number() OVER (PARTITION BY offer.organisation_id, given.in_network ORDER BY offer.id DESC) AS place
         FROM offers offer
         JOIN unnest($1::uuid[], $2::boolean[]) AS given (id, in_network) ON given.id = offer.organisation_id
         WHERE offer.status = 'OFFERED' AND offer.expires_on > $3
           AND (given.in_network OR NOT offer.network_only)) AS placed
       WHERE placed.place <= ${mostBeside} ORDER BY placed.id DESC`,
      [wanted.map(([, id]) => id), wanted.map(([audience]) => audience === 'network'), today(this.clock)],
    );
    const found = await this.offers.findBy({ id: In(placed.map(({ id }) => id)) });
    const byId = new Map(found.map((each) => [each.id, each]));
    return new Map(
      wanted.map(([audience, organisationId]) => [
        `${audience} ${organisationId}`,
        placed
          .filter((each) => each.organisationId === organisationId)
          .filter((each) => each.inNetwork === (audience === 'network'))
          .map(({ id }) => byId.get(id)!),
      ]),
    );
  }, []);

  criteriaOf(viewer: Viewer, filter: OfferFilter | null | undefined): OfferCriteria {
    return { filter: filter ?? {}, inNetwork: isInNetwork(viewer), today: today(this.clock) };
  }

  /** One page, newest first; the total is a question of its own. */
  page(criteria: OfferCriteria, page: PageRequest): Promise<Omit<Page<Offer>, 'totalCount'>> {
    return this.pageOf(limitOffers(this.query(), criteria), page);
  }

  count(criteria: OfferCriteria): Promise<number> {
    return limitOffers(this.query(), criteria).getCount();
  }

  /** How many each word of a key would give, in the order of the words, the rest of the filter as it is. */
  facet(criteria: OfferCriteria, key: OfferFacetKey): Promise<{ value: string; count: number }[]> {
    const { collection, fits } = facetFits[key];
    return limitOffers(this.query(), criteria, key)
      .innerJoin(Label, 'word', `word.collection = '${collection}' AND ${fits}`)
      .select('word.code', 'value')
      .addSelect('count(*)::int', 'count')
      .groupBy('word.code')
      .addGroupBy('word.position')
      .orderBy('word.position')
      .getRawMany();
  }

  /** What somebody keeps: their own where they still work, and all of the organisations they edit for. */
  async mine(viewer: SignedInViewer, page: PageRequest): Promise<Page<Offer>> {
    const idsOf = (roles: readonly string[]) =>
      viewer.roles.flatMap(({ role, organisationId }) =>
        organisationId && roles.includes(role) ? [organisationId] : [],
      );
    const kept = this.query()
      .where('offer.organisationId = ANY (:edited)', { edited: idsOf(['EDITOR']) })
      .orWhere('(offer.makerId = :me AND offer.organisationId = ANY (:works))', {
        me: viewer.personId,
        works: idsOf(['EDITOR', 'PROFESSIONAL', 'PIONEER']),
      });
    const all = this.query().where(
      `offer.id IN (${kept.select('offer.id').getQuery()})`,
      kept.getParameters(),
    );
    const totalCount = await all.getCount();
    return { ...(await this.pageOf(all, page)), totalCount };
  }

  private query(): SelectQueryBuilder<Offer> {
    return this.offers.createQueryBuilder('offer');
  }

  /** Ids are UUIDv7: who sorts by id sorts by age. */
  private async pageOf(
    matching: SelectQueryBuilder<Offer>,
    { first, after }: PageRequest,
  ): Promise<Omit<Page<Offer>, 'totalCount'>> {
    const query = matching
      .clone()
      .orderBy('offer.id', 'DESC')
      .limit(first + 1);
    if (after) query.andWhere('offer.id < :last', { last: readPlace(after) });
    const { edges, pageInfo } = pageOf(await query.getMany(), first, 0, ({ id }) => encodeCursor(id));
    return { edges, pageInfo };
  }
}

/** Whose list of an organisation's offers: {@link OfferListService.beside}. */
export function besideKey(viewer: Viewer, organisationId: string): string {
  return `${isInNetwork(viewer) ? 'network' : 'everybody'} ${organisationId}`;
}

/** @throws DomainError BAD_USER_INPUT when the cursor is not one of ours */
function readPlace(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (isUUID(id)) return id!;
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
