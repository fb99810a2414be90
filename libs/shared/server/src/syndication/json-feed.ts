import type { AtomFeed } from './atom';

/** The same feed in the words of JSON Feed 1.1; with what its readers need beside it. */
export function jsonFeed(feed: AtomFeed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      // Plain text: what people wrote is never taken for HTML.
      content_text: entry.summary,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      tags: [entry.category],
    })),
  };
}
