import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wholeCountry } from './offer.entity';
import type { OfferFilter } from './offer-list.input';

/** What a list was asked for, and by whom; total and counts are made from the same. */
export interface OfferCriteria {
  readonly filter: OfferFilter;
  /** True when what is for the network may be in it. */
  readonly inNetwork: boolean;
  /** The day it is looked at. */
  readonly today: string;
}

/** The keys of the filter that have counts beside the list, and when one of its words fits an offer. */
export const facetFits = {
  kinds: { collection: 'offerKinds', fits: 'word.code = offer.kind' },
  themes: { collection: 'themes', fits: 'word.code = ANY (offer.themes)' },
  regions: {
    collection: 'regions',
    fits: `(word.code = ANY (offer.regions) OR '${wholeCountry}' = ANY (offer.regions))`,
  },
} as const;
export type OfferFacetKey = keyof typeof facetFits;
export const offerFacetKeys = Object.keys(facetFits) as OfferFacetKey[];

/**
 * Limits a query over offers (alias `offer`) to what stands, what the reader may know of, and what the filter asks.
 * @param except a key that does not limit, to count what choosing another value of it would give
 */
export function limitOffers<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { filter, inNetwork, today }: OfferCriteria,
  except?: OfferFacetKey,
): SelectQueryBuilder<T> {
  query.andWhere(`offer.status = 'OFFERED' AND offer.expiresOn > :today`, { today });
  if (!inNetwork) query.andWhere('NOT offer.networkOnly');
  const chosen = (key: OfferFacetKey) => (key === except ? [] : (filter[key] ?? []));
  const [kinds, themes, regions] = [chosen('kinds'), chosen('themes'), chosen('regions')];
  if (kinds.length > 0) query.andWhere('offer.kind = ANY (:kinds)', { kinds });
  if (themes.length > 0) query.andWhere('offer.themes && :themes', { themes });
  if (regions.length > 0)
    query.andWhere('offer.regions && :regions', { regions: [...regions, wholeCountry] });
  if (filter.isOnline) query.andWhere('offer.isOnline');
  if (filter.organisation)
    query.andWhere('offer.organisationId = (SELECT id FROM organisations WHERE slug = :organisation)', {
      organisation: filter.organisation,
    });
  return query;
}
