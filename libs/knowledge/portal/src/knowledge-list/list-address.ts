import type { EvidenceLevel, KnowledgeItemFilter, KnowledgeSort } from '@verbonden/shared/web/schema';

/** The facets of the list: the key of the API's filter, and its name in the address. */
export const facetNames = {
  kinds: 'soort',
  themes: 'thema',
  ageGroups: 'leeftijd',
  settings: 'werkplek',
  activityKinds: 'vorm',
  activityStyles: 'stijl',
  careAreas: 'thuis',
  caredFor: 'voor',
  outcomes: 'opbrengst',
  workWith: 'met',
  evidenceLevels: 'bewijs',
  licences: 'licentie',
  region: 'provincie',
  organisation: 'organisatie',
  language: 'taal',
} as const;
export type FacetKey = keyof typeof facetNames;
export const facetKeys = Object.keys(facetNames) as FacetKey[];

export const sortNames = { RELEVANCE: 'best', NEWEST: 'nieuw', TITLE: 'titel' } as const;

/** The ladder of evidence from low to high. Choosing a step means: at least this one. */
export const evidenceLadder: readonly EvidenceLevel[] = [
  'NONE',
  'DESCRIBED',
  'GROUNDED',
  'FIRST_INDICATIONS',
  'GOOD_INDICATIONS',
  'STRONG_INDICATIONS',
];

/** What the address of the list says: words, chosen facets, order. */
export interface ListChoice {
  readonly search: string;
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  readonly sort: KnowledgeSort | null;
  /** Shared in this year or later. */
  readonly since: string | null;
  /** Only what was tried out in the Lab. */
  readonly testedByLab?: boolean;
  /** Every word is taken as it was typed. */
  readonly insist: boolean;
}

/** Reads the choice out of an address. */
export function readListChoice(address: URLSearchParams): ListChoice {
  const chosen = Object.fromEntries(
    Object.entries(facetNames).map(([key, name]) => [key, address.getAll(name).filter(Boolean).slice(0, 20)]),
  ) as unknown as ListChoice['chosen'];
  const sort = Object.entries(sortNames).find(([, name]) => name === address.get('sorteer'))?.[0];
  const since = address.get('vanaf');
  return {
    search: address.get('q')?.trim().slice(0, 200) ?? '',
    chosen,
    sort: (sort as KnowledgeSort) ?? null,
    since: since && /^(19|20)\d\d$/.test(since) ? since : null,
    insist: address.get('letterlijk') === 'ja',
    ...(address.get('lab') === 'getest' ? { testedByLab: true } : {}),
  };
}

/** The choice as names and values of the address, each as often as it was chosen. */
export function partsOf({
  search,
  chosen,
  sort,
  since,
  insist,
  testedByLab,
}: ListChoice): [name: string, value: string][] {
  return [
    ...(search ? [['q', search] as [string, string]] : []),
    ...facetKeys.flatMap((key) => chosen[key].map((value): [string, string] => [facetNames[key], value])),
    ...(since ? [['vanaf', since] as [string, string]] : []),
    ...(testedByLab ? [['lab', 'getest'] as [string, string]] : []),
    ...(sort ? [['sorteer', sortNames[sort]] as [string, string]] : []),
    ...(insist ? [['letterlijk', 'ja'] as [string, string]] : []),
  ];
}

/** The address of the list for a choice, and optionally further down, or with what was just taken off. */
export function listAddress(choice: ListChoice, more: { after?: string | null; gone?: string } = {}): string {
  const address = new URLSearchParams(partsOf(choice));
  if (more.after) address.set('na', more.after);
  if (more.gone) address.set('weg', more.gone);
  return address.size > 0 ? `/kennis?${address}` : '/kennis';
}

/** The same choice without one value. */
export function without(choice: ListChoice, key: FacetKey, value: string): ListChoice {
  return {
    ...choice,
    chosen: { ...choice.chosen, [key]: choice.chosen[key].filter((each) => each !== value) },
  };
}

/** The same words and order, without any filter. */
export function withoutFilters(choice: ListChoice): ListChoice {
  return { ...readListChoice(new URLSearchParams()), search: choice.search, sort: choice.sort };
}

/** How many filters are on. */
export function filtersOn({ chosen, since, testedByLab }: ListChoice): number {
  return facetKeys.reduce((sum, key) => sum + chosen[key].length, (since ? 1 : 0) + (testedByLab ? 1 : 0));
}

/**
 * What was just taken off, as it stands behind `weg=` in an address ("thema:GRIEF"), and the choice with it on again.
 * Null when it is nothing that can be chosen, or it is on.
 */
export function takenOff(
  choice: ListChoice,
  gone: string | null,
): { readonly key: FacetKey; readonly value: string; readonly before: ListChoice } | null {
  const [, name, value] = /^([a-z]+):(.{1,200})$/.exec(gone ?? '') ?? [];
  const key = facetKeys.find((each) => facetNames[each] === name);
  if (!key || !value || choice.chosen[key].includes(value)) return null;
  return {
    key,
    value,
    before: { ...choice, chosen: { ...choice.chosen, [key]: [...choice.chosen[key], value] } },
  };
}

/** The choice as the API's filter; keys without a value do not limit. */
export function filterOf({ chosen, since, testedByLab }: ListChoice): KnowledgeItemFilter {
  const limits = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return {
    ...(Object.fromEntries(limits) as KnowledgeItemFilter),
    ...(chosen.evidenceLevels.length > 0 ? { evidenceLevels: levelsFrom(chosen.evidenceLevels) } : {}),
    ...(since ? { publishedFrom: `${since}-01-01` } : {}),
    ...(testedByLab ? { testedByLab } : {}),
  };
}

/** All levels from the lowest of these up. */
function levelsFrom(levels: readonly string[]): EvidenceLevel[] {
  const lowest = evidenceLadder.findIndex((level) => levels.includes(level));
  // What is no level stays, so that the API says so.
  return lowest < 0 ? (levels as EvidenceLevel[]) : evidenceLadder.slice(lowest);
}

/** Counts of exact levels as counts of "at least", from low to high; what everything has is no choice. */
export function atLeast<T extends { readonly value: string; readonly count: number }>(
  counts: readonly T[],
): T[] {
  return evidenceLadder.slice(1).flatMap((level, index) => {
    const there = counts.find(({ value }) => value === level);
    const above = evidenceLadder.slice(index + 1);
    const count = counts
      .filter(({ value }) => above.includes(value as EvidenceLevel))
      .reduce((sum, each) => sum + each.count, 0);
    return there ? [{ ...there, count }] : [];
  });
}
