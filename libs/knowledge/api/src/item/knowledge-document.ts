import type { SearchDocument } from '@verbonden/search/api';
import { labelOf, type TermGroup } from '../taxonomy/terms';
import type { KnowledgeContent } from './knowledge-content';

/** What search calls the documents of this domain. */
export const knowledgeKind = 'KNOWLEDGE';

/** The words a published item is found by: its own, and the Dutch and English labels of its codes. */
export function documentOf(item: KnowledgeContent & { readonly id: string }): SearchDocument {
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
    title: item.title,
    lead: item.summary,
    body: [item.body, item.tip, item.publisher, item.region, ...labels].filter(Boolean).join('\n'),
    visibility: 'PUBLIC',
  };
}
