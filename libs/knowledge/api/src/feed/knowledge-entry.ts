import type { Locale } from '@verbonden/shared/kernel';
import type { AtomEntry } from '@verbonden/shared/server';
import type { PublishedItem } from '../export/published-items';
import { labelOf } from '../taxonomy/terms';

/** The page of an item, below the portal's address. */
export function itemPath(slug: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/kennis/${slug}`;
}

/** An item in a feed: what it is called and whom it helps; the text itself is read on its page. */
export function knowledgeEntry(
  { item, organisation, renewedAt }: PublishedItem,
  publicUrl: string,
  locale: Locale,
): AtomEntry {
  return {
    id: `urn:uuid:${item.id}`,
    title: item.title,
    url: publicUrl + itemPath(item.slug, locale),
    summary: [item.summary, organisation?.name ?? item.publisher].filter(Boolean).join('\n'),
    published: new Date(`${item.publishedOn ?? renewedAt.toISOString().slice(0, 10)}T00:00:00Z`),
    updated: renewedAt,
    category: labelOf('kinds', item.kind, locale),
  };
}
