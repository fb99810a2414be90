import { newId } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { emptyContent } from './item/knowledge-content';
import { KnowledgeItem } from './item/knowledge-item.entity';
import { matchKey } from './item/match-key';
import { ownSlug } from './item/slug';

export { StillCurrent } from './freshness/still-current';

let serial = 0;

/**
 * Puts an item into the database: published, complete and by nobody, unless the test says otherwise. It is not in the
 * search index; `SearchIndex.reindex()` or publishing puts it there.
 */
export async function aKnowledgeItem(
  db: DataSource,
  traits: Partial<KnowledgeItem> = {},
): Promise<KnowledgeItem> {
  serial += 1;
  const { id = newId(), title = `Aanpak ${serial}`, url = null } = traits;
  return db.getRepository(KnowledgeItem).save(
    Object.assign(new KnowledgeItem(), {
      ...emptyContent,
      externalId: null,
      slug: ownSlug(title, id, 12),
      kind: 'GOOD_PRACTICE',
      summary: 'Zo doen wij het, en jij kunt het ook.',
      body: '## Waarom\n\nOmdat jongeren vroegen om een plek waar even niets hoeft.\n\n## Wat doe je\n\nElke week een middag samen koken en eten.',
      themes: ['SUPPORT'],
      activityKinds: ['GROUP'],
      publishedOn: '2026-06-01',
      status: 'PUBLISHED',
      pendingStatus: null,
      pendingAuthorId: null,
      authorId: null,
      changedById: null,
      reviewNote: null,
      adoptionCount: 0,
      confirmedOn: null,
      reviewOn: null,
      archivedOn: null,
      takenAwayAt: null,
      takenAwayBecause: null,
      publishAt: null,
      readerIds: [],
      barredReviewerId: null,
      matchKey: matchKey(url, title),
      version: 1,
      ...traits,
      id,
      title,
      url,
    }),
  );
}
