import type { OfferFilter } from '@verbonden/shared/web/schema';

/** The facets of the list: the key of the API's filter, and its name in the address. */
export const facetNames = { kinds: 'soort', regions: 'provincie', themes: 'thema' } as const;
export type FacetKey = keyof typeof facetNames;

/** What the address of the list says. */
export type OffersChoice = Readonly<Record<FacetKey, readonly string[]>> & {
  /** Only what can be online. */
  readonly isOnline: boolean;
};

/** Reads the choice out of an address. */
export function readOffersChoice(address: URLSearchParams): OffersChoice {
  const chosen = (key: FacetKey) => address.getAll(facetNames[key]).filter(Boolean).slice(0, 20);
  return {
    kinds: chosen('kinds'),
    regions: chosen('regions'),
    themes: chosen('themes'),
    isOnline: address.get('online') === 'ja',
  };
}

/** The address of the list for a choice, and optionally further down. */
export function offersAddress(choice: Partial<OffersChoice>, after?: string | null): string {
  const address = new URLSearchParams();
  for (const key of Object.keys(facetNames) as FacetKey[])
    for (const value of choice[key] ?? []) address.append(facetNames[key], value);
  if (choice.isOnline) address.set('online', 'ja');
  if (after) address.set('na', after);
  return address.size > 0 ? `/aanbod?${address}` : '/aanbod';
}

/** The same choice without one value. */
export function without(choice: OffersChoice, key: FacetKey, value: string): OffersChoice {
  return { ...choice, [key]: choice[key].filter((each) => each !== value) };
}

/** The choice as the API's filter; what was not chosen does not limit. */
export function filterOf({ isOnline, kinds, regions, themes }: OffersChoice): OfferFilter {
  return {
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(regions.length > 0 ? { regions: [...regions] } : {}),
    ...(themes.length > 0 ? { themes: [...themes] } : {}),
    ...(isOnline ? { isOnline: true } : {}),
  };
}
