import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';

let api: TestApi;
const site = 'https://verbonden.example.org';
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  const { id: organisationId } = await anOrganisation(api.db, { slug: 'de-brug', name: 'De Brug' });
  await aKnowledgeItem(api.db, {
    title: 'Samen <b>eten</b> & "praten"',
    slug: 'samen-eten',
    themes: ['RESPITE'],
    publishedOn: '2026-06-01',
    organisationId,
  });
  await aKnowledgeItem(api.db, { title: 'Later', publishedOn: '2026-07-01', kind: 'TOOL' });
  await aKnowledgeItem(api.db, { title: 'Geheim', status: 'DRAFT', publishedOn: null });
});
afterAll(() => api?.close());

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly updated: string;
  readonly link: { readonly '@rel': string; readonly '@href': string };
}
interface Feed {
  readonly id: string;
  readonly title: string;
  readonly link: readonly { readonly '@rel': string; readonly '@href': string }[];
  readonly entry?: readonly Entry[];
}

async function atom(query = ''): Promise<Feed> {
  const text = await (await fetch(`${api.url}/feeds/kennis.atom${query}`)).text();
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'entry',
  });
  return (parser.parse(text) as { feed: Feed }).feed;
}
const titles = (feed: Feed) => (feed.entry ?? []).map(({ title }) => title);

describe('the feed of knowledge', () => {
  it('has what is published, the newest first, read back by another parser as it was typed', async () => {
    const feed = await atom();
    expect(titles(feed)).toEqual(['Later', 'Samen <b>eten</b> & "praten"']);
    expect(feed.id).toBe(`${site}/feeds/kennis.atom`);
    expect(feed.entry![1]).toMatchObject({
      summary: 'Zo doen wij het, en jij kunt het ook.\nDe Brug',
      link: { '@href': `${site}/kennis/samen-eten` },
    });
  });

  it('follows one theme, one organisation, one search, and names what it follows', async () => {
    expect(titles(await atom('?thema=RESPITE'))).toEqual(['Samen <b>eten</b> & "praten"']);
    expect(titles(await atom('?organisatie=de-brug'))).toHaveLength(1);
    expect(titles(await atom('?soort=TOOL'))).toEqual(['Later']);
    expect(titles(await atom('?thema=GRIEF'))).toEqual([]);
    expect((await atom('?q=eten&in=en')).link.map((link) => link['@href'])).toEqual([
      `${site}/feeds/kennis.atom?q=eten&in=en`,
      `${site}/en/kennis?q=eten`,
    ]);
  });

  it.each([
    '?thema=&thema[]=x',
    '?soort[a]=1',
    `?q=${'x'.repeat(5000)}`,
    '?organisatie=../..',
    '?thema=%00',
    '?sorteer=__proto__',
  ])('does not fail for %s', async (query) => {
    expect((await fetch(`${api.url}/feeds/kennis.atom${query}`)).status).toBe(200);
  });

  it('is the same as a JSON Feed', async () => {
    const response = await fetch(`${api.url}/feeds/kennis.json?thema=RESPITE`);
    expect(response.headers.get('content-type')).toContain('application/feed+json');
    expect(await response.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${site}/feeds/kennis.json?thema=RESPITE`,
      items: [{ title: 'Samen <b>eten</b> & "praten"', url: `${site}/kennis/samen-eten` }],
    });
  });

  it.each(['kennis.atom', 'kennis.json'])(
    '%s is not sent again to who has it, by tag or by date',
    async (name) => {
      const address = `${api.url}/feeds/${name}`;
      const { headers } = await fetch(address);
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      const again = (given: Record<string, string>) =>
        fetch(address, { headers: given }).then(({ status }) => status);
      // fetch itself asks for a fresh copy as soon as a test sends a condition, unless it is told otherwise.
      expect(await again({ 'if-none-match': headers.get('etag')!, 'cache-control': 'max-age=0' })).toBe(304);
      expect(
        await again({ 'if-modified-since': headers.get('last-modified')!, 'cache-control': 'max-age=0' }),
      ).toBe(304);
      expect(await again({ 'if-none-match': '"iets anders"', 'cache-control': 'max-age=0' })).toBe(200);
    },
  );

  it('is a short list that any site may ask for and draw itself, without cookies', async () => {
    const response = await fetch(`${api.url}/insluiten/kennis.json?aantal=1&in=en`, {
      headers: { origin: 'https://partner.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await response.json()).toMatchObject({
      more: `${site}/en/kennis`,
      items: [{ title: 'Later', kind: 'Tool' }],
    });
    const { items } = (await (
      await fetch(`${api.url}/insluiten/kennis.json?aantal=0&thema=RESPITE`)
    ).json()) as { items: object[] };
    expect(items).toHaveLength(1);
  });
});
