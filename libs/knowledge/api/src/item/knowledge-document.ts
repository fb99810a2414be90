import type { SearchDocument } from '@verbonden/search/api';
import { labelOf, type TermGroup } from '../taxonomy/terms';
import type { KnowledgeContent } from './knowledge-content';

/** What search calls the documents of this domain. */
export const knowledgeKind = 'KNOWLEDGE';

/** The words a published item is found by: its own, and the Dutch and English labels of its codes. */
export function documentOf(
  item: KnowledgeContent & { readonly id: string; readonly slug: string },
): SearchDocument {
  const codes: readonly (readonly [TermGroup, readonly string[]])[] = [
    ['kinds', [item.kind]],
    ['themes', item.themes],
    ['ageGroups', item.ageGroups],
    ['settings', item.settings],
  ];
  const labels = codes.flatMap(([group, list]) =>
    list.flatMap((code) => [labelOf(group, code, 'nl'), labelOf(group, code, 'en')]),
  );
  return {
    subjectId: item.id,
    kind: knowledgeKind,
    path: `/kennis/${item.slug}`,
    title: item.title,
    lead: item.summary,
    labels: [...labels, item.publisher, item.region ?? ''].filter(Boolean),
    body: [item.body, item.tip].filter(Boolean).join('\n'),
    language: item.language,
    standing: { on: item.publishedOn, complete: completeness(item) },
    visibility: 'PUBLIC',
  };
}

/** How much of what a reader looks for is there; each counts the same. */
function completeness(item: KnowledgeContent): number {
  const there = [
    item.summary,
    item.body,
    item.themes.length > 0,
    item.settings.length > 0,
    item.ageGroups.length > 0,
    item.evidenceLevel !== 'NONE',
    item.tip ?? item.url,
    item.organisationId ?? item.publisher,
  ];
  return there.filter(Boolean).length / there.length;
}
