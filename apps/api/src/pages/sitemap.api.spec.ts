import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { aBody, anOrganisation } from '@verbonden/alliance/testing';
import { savedMeeting } from '@verbonden/meetings/testing';
import { newId, PublicAddresses } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { domainModules } from '../domains';
import { PortalAddresses } from './portal-addresses';

let api: TestApi;
const site = 'https://verbonden.example.org';
beforeAll(async () => {
  api = await testApi(domainModules);
  new PortalAddresses(api.app.get(PublicAddresses)).onModuleInit();
  await anOrganisation(api.db, { slug: 'de-brug' });
  await aKnowledgeItem(api.db, { slug: 'samen-eten' });
  await aKnowledgeItem(api.db, { slug: 'nog-niet', status: 'DRAFT' });
  await aKnowledgeItem(api.db, { slug: 'niet-meer', status: 'ARCHIVED' });
});
afterAll(() => api?.close());

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});
/** What a parser makes of a part or of the index. */
interface Read {
  readonly sitemapindex: { readonly sitemap: readonly { readonly loc: string }[] };
  readonly urlset: {
    readonly url: readonly {
      readonly loc: string;
      readonly lastmod: string;
      readonly 'xhtml:link': readonly Readonly<Record<string, string>>[];
    }[];
  };
}
async function read(address: string): Promise<Read> {
  const response = await fetch(address.replace(site, api.url));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text) as Read;
}
async function addresses(): Promise<string[]> {
  const { sitemapindex } = await read(`${site}/sitemap.xml`);
  const parts = await Promise.all(
    sitemapindex.sitemap.map(({ loc }) => read(loc).then(({ urlset }) => urlset.url)),
  );
  return parts.flat().map(({ loc }) => loc);
}

describe('the sitemap', () => {
  it('names every public page of every domain in both languages, and nothing that is not public', async () => {
    const { slug } = await savedMeeting(api);
    const body = await aBody(api.db);
    await api.db.query(
      `INSERT INTO aims (id, slug, kind, position, title) VALUES ($1, 'elke-gemeente', 'AMBITION', 1, '{"nl": "Elke gemeente", "en": "Every municipality"}')`,
      [newId()],
    );
    const all = await addresses();
    expect(all).toEqual(
      expect.arrayContaining([
        `${site}/organisaties/de-brug`,
        `${site}/kennis/samen-eten`,
        `${site}/en/kennis/samen-eten`,
        `${site}/bijeenkomsten/${slug}`,
        `${site}/week/verhalen`,
        `${site}/verbanden/${body.slug}`,
        `${site}/doelen/elke-gemeente`,
      ]),
    );
    expect(all.join()).not.toMatch(/nog-niet|niet-meer/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('says of each page when it changed and what it is called in the other language', async () => {
    const { urlset } = await read(`${site}/sitemap-kennis-1.xml`);
    expect(urlset.url[0]!.lastmod).toMatch(/^20\d\d-\d\d-\d\dT/);
    expect(urlset.url[0]!['xhtml:link'].map((link) => link['@hreflang'])).toEqual(['nl', 'en', 'x-default']);
    expect(urlset.url[0]!['xhtml:link'][1]!['@href']).toBe(`${site}/en/kennis/samen-eten`);
  });

  it('is named by robots.txt, which closes off what is of one person', async () => {
    const text = await (await fetch(`${api.url}/robots.txt`)).text();
    expect(text).toContain(`Sitemap: ${site}/sitemap.xml`);
    const closed = text
      .split('\n')
      .filter((line) => line.startsWith('Disallow: '))
      .map((line) => line.slice(10));
    const inner = ['/mijn/agenda', '/kennis/mijn', '/calendar/persoon/x.ics', '/claims', '/lab/verzoeken'];
    const behindLinks = [
      '/en/aanmelding/abc',
      '/week/aanmelding/abc',
      '/en/toestemming/abc',
      '/nog-actueel/abc',
    ];
    for (const path of [...inner, ...behindLinks]) {
      expect(closed.some((each) => path.startsWith(each))).toBe(true);
    }
    const paths = (await addresses()).map((page) => page.slice(site.length) || '/');
    expect(paths.filter((path) => closed.some((each) => path.startsWith(each)))).toEqual([]);
  });

  it('comes in parts that are never too large', async () => {
    api.app.get(PublicAddresses).register({
      name: 'veel',
      count: async () => 25_000,
      list: async (offset, limit) =>
        Array.from({ length: Math.max(0, Math.min(limit, 25_000 - offset)) }, (_, number) => ({
          path: `/veel/${offset + number}`,
          changed: null,
        })),
    });
    const { sitemapindex } = await read(`${site}/sitemap.xml`);
    const parts = sitemapindex.sitemap.map(({ loc }) => loc).filter((loc) => loc.includes('-veel-'));
    expect(parts).toHaveLength(3);
    const { urlset } = await read(parts[2]!);
    expect(urlset.url).toHaveLength(10_000);
    for (const gone of ['veel-4', 'veel-0', 'niets-1', 'kennis-2']) {
      expect((await fetch(`${api.url}/sitemap-${gone}.xml`)).status).toBe(404);
    }
  });
});
