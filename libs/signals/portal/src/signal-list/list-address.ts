import type { SignalFilter, SignalSort, SignalStatus } from '@verbonden/shared/web/schema';

/** The facets of the list: the key of the API's filter, and its name in the address. */
export const facetNames = {
  statuses: 'status',
  themes: 'thema',
  sectors: 'sector',
  regions: 'provincie',
} as const;
export type FacetKey = keyof typeof facetNames;

/** Statuses as they stand in the address. */
const statusNames: Readonly<Record<SignalStatus, string>> = {
  OPEN: 'open',
  TAKEN_UP: 'opgepakt',
  ANSWERED: 'beantwoord',
  CLOSED: 'gesloten',
};

/** What the address of the list says: words, chosen facets, order. */
export interface ListChoice {
  readonly search: string;
  /** Values as the address writes them. */
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  readonly sort: SignalSort;
  /** Only open ones that members were asked and nobody replied to. */
  readonly withoutReply: boolean;
}

/** Reads the choice out of an address. */
export function readListChoice(address: URLSearchParams): ListChoice {
  const chosen = Object.fromEntries(
    Object.entries(facetNames).map(([key, name]) => [key, address.getAll(name).filter(Boolean).slice(0, 20)]),
  ) as unknown as ListChoice['chosen'];
  return {
    search: address.get('q')?.trim().slice(0, 200) ?? '',
    chosen: { ...chosen, statuses: chosen.statuses.filter((name) => statusOf(name) !== null) },
    sort: address.get('sorteer') === 'herkend' ? 'MOST_RECOGNISED' : 'NEWEST',
    withoutReply: address.get('antwoord') === 'geen',
  };
}

/** The address of the list for a choice, and optionally further down. */
export function listAddress(
  { search, chosen, sort, withoutReply }: ListChoice,
  after?: string | null,
): string {
  const address = new URLSearchParams();
  if (search) address.set('q', search);
  for (const [key, values] of Object.entries(chosen) as [FacetKey, readonly string[]][]) {
    for (const value of values) address.append(facetNames[key], value);
  }
  if (sort === 'MOST_RECOGNISED') address.set('sorteer', 'herkend');
  if (withoutReply) address.set('antwoord', 'geen');
  if (after) address.set('na', after);
  return address.size > 0 ? `/signalen?${address}` : '/signalen';
}

/** The same choice without one value. */
export function without(choice: ListChoice, key: FacetKey, value: string): ListChoice {
  return {
    ...choice,
    chosen: { ...choice.chosen, [key]: choice.chosen[key].filter((each) => each !== value) },
  };
}

/** The choice as the API's filter; keys without a value do not limit. */
export function filterOf({ search, chosen, withoutReply }: ListChoice): SignalFilter {
  const { statuses, ...codes } = chosen;
  return {
    ...Object.fromEntries(Object.entries(codes).filter(([, values]) => values.length > 0)),
    ...(statuses.length > 0 ? { statuses: statuses.flatMap((name) => statusOf(name) ?? []) } : {}),
    ...(search ? { search } : {}),
    ...(withoutReply ? { withoutReply } : {}),
  };
}

/** A value of a facet as the address writes it. */
export function inAddress(key: FacetKey, value: string): string {
  return key === 'statuses' ? (statusNames[value as SignalStatus] ?? value) : value;
}

/** The status behind a name in the address; null when there is none. */
export function statusOf(name: string): SignalStatus | null {
  const found = Object.entries(statusNames).find(([, written]) => written === name);
  return found ? (found[0] as SignalStatus) : null;
}
