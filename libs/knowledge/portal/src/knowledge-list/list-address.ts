import type { KnowledgeItemFilter, KnowledgeSort } from '@verbonden/shared/web/schema';

/** The facets of the list: the key of the API's filter, and its name in the address. */
export const facetNames = {
  kinds: 'soort',
  themes: 'thema',
  ageGroups: 'leeftijd',
  settings: 'werkplek',
  region: 'provincie',
  organisation: 'organisatie',
  language: 'taal',
} as const;
export type FacetKey = keyof typeof facetNames;

const sorts = { RELEVANCE: 'best', NEWEST: 'nieuw', TITLE: 'titel' } as const;

/** What the address of the list says: words, chosen facets, order. */
export interface ListChoice {
  readonly search: string;
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  readonly sort: KnowledgeSort | null;
}

/** Reads the choice out of an address. */
export function readListChoice(address: URLSearchParams): ListChoice {
  const chosen = Object.fromEntries(
    Object.entries(facetNames).map(([key, name]) => [key, address.getAll(name).filter(Boolean).slice(0, 20)]),
  ) as unknown as ListChoice['chosen'];
  const sort = Object.entries(sorts).find(([, name]) => name === address.get('sorteer'))?.[0];
  return {
    search: address.get('q')?.trim().slice(0, 200) ?? '',
    chosen,
    sort: (sort as KnowledgeSort) ?? null,
  };
}

/** The address of the list for a choice, and optionally further down. */
export function listAddress({ search, chosen, sort }: ListChoice, after?: string | null): string {
  const address = new URLSearchParams();
  if (search) address.set('q', search);
  for (const [key, values] of Object.entries(chosen) as [FacetKey, readonly string[]][]) {
    for (const value of values) address.append(facetNames[key], value);
  }
  if (sort) address.set('sorteer', sorts[sort]);
  if (after) address.set('na', after);
  return address.size > 0 ? `/kennis?${address}` : '/kennis';
}

/** The same choice without one value. */
export function without(choice: ListChoice, key: FacetKey, value: string): ListChoice {
  return {
    ...choice,
    chosen: { ...choice.chosen, [key]: choice.chosen[key].filter((each) => each !== value) },
  };
}

/** The choice as the API's filter; keys without a value do not limit. */
export function filterOf({ chosen }: ListChoice): KnowledgeItemFilter {
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0));
}
