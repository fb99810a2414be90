import type { SearchDocument } from '@verbonden/search/api';
import type { Locale } from '@verbonden/shared/kernel';
import { completeness } from '../form/complete';
import { labelOf, type TermGroup } from '../taxonomy/terms';
import { type KnowledgeContent, sectionNames } from './knowledge-content';
import type { KnowledgeItem } from './knowledge-item.entity';

/** What search calls the documents of this domain. */
export const knowledgeKind = 'KNOWLEDGE';

/** The words a published item is found by: its own, and the Dutch and English labels of its codes. */
export function documentOf(
  item: KnowledgeContent &
    Pick<KnowledgeItem, 'id' | 'slug'> &
    Partial<Pick<KnowledgeItem, 'adoptionCount' | 'confirmedOn'>>,
): SearchDocument {
  const codes: readonly (readonly [TermGroup, readonly string[]])[] = [
    ['kinds', [item.kind]],
    ['themes', item.themes],
    ['ageGroups', item.ageGroups],
    ['settings', item.settings],
    ['activityKinds', item.activityKinds],
    ['activityStyles', item.activityStyle ? [item.activityStyle] : []],
    ['careAreas', item.careAreas],
    ['caredFor', item.caredFor],
    ['outcomes', item.outcomes],
    ['workWith', item.workWith],
  ];
  const labelsIn = (locale: Locale): string[] =>
    codes.flatMap(([group, list]) => list.map((code) => labelOf(group, code, locale)));
  const [own, other] = item.language === 'en' ? (['en', 'nl'] as const) : (['nl', 'en'] as const);
  return {
    subjectId: item.id,
    kind: knowledgeKind,
    path: `/kennis/${item.slug}`,
    title: item.title,
    lead: item.summary,
    labels: [...labelsIn(own), item.publisher, item.region ?? '', item.place ?? ''].filter(Boolean),
    translatedLabels: labelsIn(other),
    // Whom to ask is not in it: an index tells everybody what it holds.
    body: [...sectionNames.map((name) => item.sections[name]), ...item.steps, item.body, item.tip]
      .filter(Boolean)
      .join('\n\n'),
    language: item.language,
    standing: {
      // Who said lately that it still holds, makes it as fresh as new.
      on: [item.publishedOn, item.confirmedOn ?? null].reduce(
        (latest, day) => ((day ?? '') > (latest ?? '') ? day : latest),
        null,
      ),
      complete: completeness(item),
      ...(item.adoptionCount === undefined ? {} : { adopted: item.adoptionCount }),
    },
    visibility: 'PUBLIC',
  };
}
