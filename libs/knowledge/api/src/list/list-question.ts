import { cleanText } from '@verbonden/shared/kernel';
import { isSlug } from '../item/slug';
import { evidenceLevels } from '../taxonomy/codes';
import { type FacetKey, facetKeys } from './knowledge-filter';
import { type KnowledgeItemFilter, KnowledgeItemsArgs, type KnowledgeSort } from './knowledge-list.input';

/** What the keys of the filter are called in the address of the list; the portal writes the same. */
const names: Readonly<Record<FacetKey, string>> = {
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
  // A step of the ladder means: at least this one.
  const [lowest] = filter.evidenceLevels ?? [];
  const step = lowest ? evidenceLevels.indexOf(lowest) : -1;
  if (step >= 0) filter.evidenceLevels = evidenceLevels.slice(step);
  const [since] = wordsIn(query['vanaf'], (word) => /^(19|20)\d\d$/.test(word));
  if (since) filter.publishedFrom = `${since}-01-01`;
  if (query['lab'] === 'getest') filter.testedByLab = true;
  const [search = ''] = wordsIn(query['q'], () => true, 200);
  return Object.assign(new KnowledgeItemsArgs(), {
    search: search || null,
    insist: query['letterlijk'] === 'ja',
    filter,
    sort: sorts[String(query['sorteer'])] ?? null,
  });
}

/** The same question as part of an address: "?q=…", or "" when it asks for everything. */
export function addressOf({
  search,
  insist,
  filter,
}: Pick<KnowledgeItemsArgs, 'search' | 'insist' | 'filter'>): string {
  const address = new URLSearchParams(search ? { q: search } : {});
  if (insist) address.set('letterlijk', 'ja');
  for (const key of facetKeys) {
    const words = filter?.[key] ?? [];
    for (const word of key === 'evidenceLevels' ? words.slice(0, 1) : words) address.append(names[key], word);
  }
  if (filter?.publishedFrom) address.set('vanaf', filter.publishedFrom.slice(0, 4));
  if (filter?.testedByLab) address.set('lab', 'getest');
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
