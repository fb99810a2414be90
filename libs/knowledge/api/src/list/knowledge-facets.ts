import type { Locale } from '@verbonden/shared/kernel';
import { labelOf, languageName, type TermGroup, termsOf } from '../taxonomy/terms';
import { facetKeys, type FacetKey } from './knowledge-filter';
import type { KnowledgeFacet } from './knowledge-item.connection';
import type { Counted } from './knowledge-list.service';

const groups: Readonly<Partial<Record<FacetKey, TermGroup>>> = {
  kinds: 'kinds',
  themes: 'themes',
  ageGroups: 'ageGroups',
  settings: 'settings',
  activityKinds: 'activityKinds',
  activityStyles: 'activityStyles',
  careAreas: 'careAreas',
  caredFor: 'caredFor',
  outcomes: 'outcomes',
  workWith: 'workWith',
  evidenceLevels: 'evidenceLevels',
  licences: 'licences',
};

/** Lists whose own order says more than the counts. */
const ordered: ReadonlySet<FacetKey> = new Set(['ageGroups', 'activityStyles', 'evidenceLevels', 'licences']);

/** Making one takes longer than sorting with it. */
const collators: Partial<Record<Locale, Intl.Collator>> = {};

/** Counts as a reader sees them: with labels, most first, what has an order in its own. A key without values is left out. */
export function facetsOf(counted: readonly Counted[], locale: Locale): KnowledgeFacet[] {
  const byLabel = (collators[locale] ??= new Intl.Collator(locale)).compare;
  return facetKeys
    .map((key) => {
      const values = asChosen(
        key,
        counted.filter((each) => each.key === key),
      )
        .map(({ value, name, count }) => ({ value, label: name ?? labelFor(key, value, locale), count }))
        .sort((one, other) => other.count - one.count || byLabel(one.label, other.label));
      return { key, values: ordered.has(key) ? inOrder(key as TermGroup, values, locale) : values };
    })
    .filter(({ values }) => values.length > 0);
}

function labelFor(key: FacetKey, value: string, locale: Locale): string {
  const group = groups[key];
  if (group) return labelOf(group, value, locale);
  return key === 'language' ? languageName(value, locale) : value;
}

function inOrder<T extends { value: string }>(group: TermGroup, values: T[], locale: Locale): T[] {
  const place = new Map(termsOf(group, locale).map((term, index) => [term.code, index]));
  return values.sort((one, other) => (place.get(one.value) ?? 99) - (place.get(other.value) ?? 99));
}

/** What is both chill and skill is counted for each of them, as each of them finds it. */
function asChosen(key: FacetKey, counted: readonly Counted[]): readonly Counted[] {
  if (key !== 'activityStyles') return counted;
  const countOf = (value: string): number => counted.find((each) => each.value === value)?.count ?? 0;
  return ['CHILL', 'SKILL', 'BOTH']
    .map((value) => ({
      key,
      value,
      name: null,
      count: countOf(value) + (value === 'BOTH' ? 0 : countOf('BOTH')),
    }))
    .filter(({ count }) => count > 0);
}
