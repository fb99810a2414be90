/** @jest-environment jsdom */
import { type AtomEntry, atomXml, xmlText } from './atom';

const anEntry: AtomEntry = {
  id: 'urn:uuid:019b0000-0000-7000-8000-000000000001',
  title: 'Expertiselab',
  url: 'https://verbonden.example.org/bijeenkomsten/lab',
  summary: 'woensdag 24 maart 2027',
  published: new Date('2026-12-01T09:00:00Z'),
  updated: new Date('2027-01-04T09:00:00Z'),
  category: 'EXPERTISELAB',
};

function aFeed(entries: readonly AtomEntry[]): string {
  return atomXml({
    self: 'https://verbonden.example.org/feeds/bijeenkomsten.atom',
    page: 'https://verbonden.example.org/bijeenkomsten',
    title: 'Bijeenkomsten',
    author: 'Verbonden',
    language: 'nl',
    entries,
  });
}

/** Reads a feed with the XML parser of a browser. */
function read(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const texts = (parent: Element | Document, name: string) =>
  [...parent.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)].map((each) => each.textContent);

describe('a feed', () => {
  it('has what RFC 4287 asks of it and of each entry', () => {
    const document = read(aFeed([anEntry]));
    expect(document.documentElement.localName).toBe('feed');
    expect(document.documentElement.getAttribute('xml:lang')).toBe('nl');
    const entry = document.getElementsByTagName('entry')[0]!;
    expect(texts(document, 'updated')).toEqual(['2027-01-04T09:00:00.000Z', '2027-01-04T09:00:00.000Z']);
    expect(texts(document, 'name')).toEqual(['Verbonden']);
    for (const [name, value] of [
      ['id', anEntry.id],
      ['title', anEntry.title],
      ['published', '2026-12-01T09:00:00.000Z'],
      ['summary', anEntry.summary],
    ] as const) {
      expect(texts(entry, name)).toEqual([value]);
    }
    const links = [...document.documentElement.children].filter(({ localName }) => localName === 'link');
    expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['self', 'https://verbonden.example.org/feeds/bijeenkomsten.atom'],
      ['alternate', 'https://verbonden.example.org/bijeenkomsten'],
    ]);
    expect(entry.getElementsByTagName('category')[0]!.getAttribute('term')).toBe('EXPERTISELAB');
  });

  it('without entries is a feed all the same', () => {
    expect(texts(read(aFeed([])), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('made of what people type is read back as it was typed, and becomes no element', () => {
    const pieces = ['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '<?xml?>', '&lt;', '&#0;'];
    const more = [
      '\u0000',
      '\u000b',
      '\ud800',
      '\uffff',
      '🌱',
      'é',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '<!DOCTYPE x>',
      'Lab',
    ];
    let seed = 20270324;
    const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
    const all = [...pieces, ...more];
    const typed = Array.from({ length: 500 }, () =>
      Array.from({ length: 1 + Math.floor(random() * 8) }, () => all[Math.floor(random() * all.length)]).join(
        '',
      ),
    );
    const document = read(aFeed(typed.map((title) => ({ ...anEntry, title, category: title }))));
    // eslint-disable-next-line no-control-regex -- what XML cannot hold is left out
    const kept = typed.map((title) => title.replace(/[\u0000\u000b\uffff]|\p{Cs}/gu, ''));
    expect(texts(document, 'title').slice(1)).toEqual(kept);
    expect(new Set([...document.getElementsByTagName('*')].map(({ localName }) => localName))).toEqual(
      new Set([
        'feed',
        'id',
        'title',
        'updated',
        'link',
        'author',
        'name',
        'entry',
        'published',
        'category',
        'summary',
      ]),
    );
    const terms = [...document.getElementsByTagName('category')].map((each) => each.getAttribute('term'));
    // In an attribute every white space is read as a space (XML 1.0, 3.3.3).
    expect(terms).toEqual(
      kept.map((title) => title.replace(/\r\n|[\n\t]/g, (space) => (space === '\r\n' ? '\r ' : ' '))),
    );
  });

  it('loses nothing of ordinary words', () => {
    expect(xmlText('Lab & thuis – “één”')).toBe('Lab &amp; thuis – “één”');
  });
});
