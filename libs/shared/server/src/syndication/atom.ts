/** One thing in a feed. All texts are plain text. */
export interface AtomEntry {
  /** An address of its own for ever (RFC 4287, 4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly published: Date;
  readonly updated: Date;
  readonly category: string;
}

/** A feed and what it is called. */
export interface AtomFeed {
  /** Where this feed is; also its id. */
  readonly self: string;
  /** The page it tells of. */
  readonly page: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
}

/** Writes a feed as RFC 4287 wants it. Without entries it was last changed when the calendar began. */
export function atomXml(feed: AtomFeed): string {
  const updated = new Date(Math.max(0, ...feed.entries.map((entry) => entry.updated.getTime())));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('updated', updated.toISOString()),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: AtomEntry): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('published', entry.published.toISOString()),
    element('updated', entry.updated.toISOString()),
    link('alternate', 'text/html', entry.url),
    `<category term="${xmlText(entry.category)}"/>`,
    element('summary', entry.summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, value: string): string {
  return `<${name}>${xmlText(value)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** What XML 1.0 (2.2) does not allow at all, escaped or not. */
// eslint-disable-next-line no-control-regex -- these are the characters that must go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The encoder of XML, for text and for quoted attributes alike. */
export function xmlText(value: string): string {
  return value.replace(forbidden, '').replace(/[&<>"'\r]/g, (character) => entities[character]!);
}
