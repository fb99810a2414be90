import { cleanText } from '@verbonden/shared/kernel';
import { isSlug } from '../item/slug';
import { type FacetKey, facetKeys } from './knowledge-filter';
import { type KnowledgeItemFilter, KnowledgeItemsArgs, type KnowledgeSort } from './knowledge-list.input';

/** What the keys of the filter are called in the address of the list; the portal writes the same. */
const names: Readonly<Record<FacetKey, string>> = {
  kinds: 'soort',
  themes: 'thema',
  ageGroups: 'leeftijd',
  settings: 'werkplek',
  activityKinds: 'activiteit',
  careAreas: 'thuis',
  caredFor: 'zorgt-voor',
  outcomes: 'helpt-bij',
  workWith: 'werkt-met',
  evidenceLevels: 'onderzocht',
  region: 'provincie',
  organisation: 'organisatie',
  language: 'taal',
};
const sorts: Readonly<Record<string, KnowledgeSort>> = { best: 'RELEVANCE', nieuw: 'NEWEST', titel: 'TITLE' };
const longestWord = 100;

/** The query of an address, as Express reads it. */
export type AddressQuery = Readonly<Record<string, unknown>>;

/**
 * The question that an address of the list asks, for doors that answer it in another form: "?q=herkennen&thema=SUPPORT".
 * Whatever else stands there is left out; an answer never fails for it.
 */
export function questionOf(query: AddressQuery): KnowledgeItemsArgs {
  const filter = Object.fromEntries(
    facetKeys
      .map((key) => [key, wordsIn(query[names[key]], key === 'organisation' ? isSlug : () => true)] as const)
      .filter(([, words]) => words.length > 0),
  ) as KnowledgeItemFilter;
  const [search = ''] = wordsIn(query['q'], () => true, 200);
  return Object.assign(new KnowledgeItemsArgs(), {
    search: search || null,
    filter,
    sort: sorts[String(query['sorteer'])] ?? null,
  });
}

/** The same question as part of an address: "?q=…", or "" when it asks for everything. */
export function addressOf({ search, filter }: Pick<KnowledgeItemsArgs, 'search' | 'filter'>): string {
  const address = new URLSearchParams(search ? { q: search } : {});
  for (const key of facetKeys) {
    for (const word of filter?.[key] ?? []) address.append(names[key], word);
  }
  return address.size > 0 ? `?${address}` : '';
}

function wordsIn(given: unknown, fits: (word: string) => boolean, longest = longestWord): string[] {
  return [given]
    .flat()
    .filter((word): word is string => typeof word === 'string')
    .map((word) => cleanText(word).trim())
    .filter((word) => word !== '' && word.length <= longest && fits(word))
    .slice(0, 20);
}
