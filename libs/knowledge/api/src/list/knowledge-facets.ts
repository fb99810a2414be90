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
  careAreas: 'careAreas',
  caredFor: 'caredFor',
  outcomes: 'outcomes',
  workWith: 'workWith',
  evidenceLevels: 'evidenceLevels',
};

/** Lists whose own order says more than the counts. */
const ordered: ReadonlySet<FacetKey> = new Set(['ageGroups', 'evidenceLevels']);

/** Counts as a reader sees them: with labels, most first, ages and evidence in their own order. A key without values is left out. */
export function facetsOf(counted: readonly Counted[], locale: Locale): KnowledgeFacet[] {
  const byLabel = new Intl.Collator(locale).compare;
  return facetKeys
    .map((key) => {
      const values = counted
        .filter((each) => each.key === key)
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
