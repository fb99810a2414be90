import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';

interface Header {
  readonly identifier: string;
  readonly datestamp: string;
  readonly setSpec: readonly string[];
  readonly '@status'?: string;
}
interface Listed {
  readonly header?: readonly Header[];
  readonly record?: readonly {
    readonly header: readonly [Header];
    readonly metadata?: Record<string, unknown>;
  }[];
  readonly resumptionToken?: {
    readonly '#text': string;
    readonly '@completeListSize': string;
    readonly '@cursor': string;
  };
}
interface Answer {
  readonly responseDate: string;
  readonly request: unknown;
  readonly error?: { readonly '@code': string };
  readonly Identify?: Record<string, string>;
  readonly ListSets?: { readonly set: readonly { readonly setSpec: string }[] };
  readonly ListMetadataFormats?: { readonly metadataFormat: Record<string, string> };
  readonly ListRecords?: Listed;
  readonly ListIdentifiers?: Listed;
  readonly GetRecord?: Listed;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: false,
  parseTagValue: false,
  isArray: (name) => ['header', 'record', 'set', 'setSpec', 'dc:subject'].includes(name),
});

let api: TestApi;
let gone: KnowledgeItem;
let crooked: KnowledgeItem;
const site = 'https://verbonden.example.org';
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  for (let each = 0; each < 248; each++) await aKnowledgeItem(api.db, { kind: 'TIP', themes: ['RESPITE'] });
  crooked = await aKnowledgeItem(api.db, {
    title: 'Samen <b>eten</b> & ]]> "praten"',
    kind: 'TOOL',
    themes: ['SUPPORT', 'GRIEF'],
    licence: 'CC_BY',
    publisher: 'De Brug',
    url: 'https://example.org/a?b=1&c=2',
  });
  gone = await aKnowledgeItem(api.db, { kind: 'TOOL', status: 'ARCHIVED', archivedOn: '2026-12-01' });
  await aKnowledgeItem(api.db, { title: 'Nooit openbaar', status: 'DRAFT' });
  await aKnowledgeItem(api.db, { title: 'Weggegooid concept', status: 'ARCHIVED' });
  // Half of them changed in one instant, and the rest a minute apart.
  await api.db.query(`UPDATE knowledge_items SET updated_at = '2026-12-31T23:59:59.123456Z'`);
  await api.db.query(
    `UPDATE knowledge_items SET updated_at = '2026-12-01T00:00:00Z'::timestamptz + number * interval '1 minute'
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM knowledge_items) AS numbered
     WHERE numbered.id = knowledge_items.id AND number % 2 = 0`,
  );
}, 60_000);
afterAll(() => api?.close());

async function read(response: Response): Promise<Answer> {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { 'OAI-PMH': Answer })['OAI-PMH'];
}
const ask = async (query: string) => read(await fetch(`${api.url}/oai?${query}`));

/** Harvests a whole list, part after part. */
async function harvest(verb: 'ListRecords' | 'ListIdentifiers', query: string): Promise<Header[]> {
  const found: Header[] = [];
  let next = `verb=${verb}&metadataPrefix=oai_dc${query}`;
  for (;;) {
    const list = (await ask(next))[verb]!;
    found.push(...(list.header ?? []), ...(list.record ?? []).map(({ header }) => header[0]));
    const token = list.resumptionToken?.['#text'];
    if (list.resumptionToken) expect(list.resumptionToken['@completeListSize']).toBe('250');
    if (!token) return found;
    next = `verb=${verb}&resumptionToken=${token}`;
  }
}

describe('the repository', () => {
  it('says who it is', async () => {
    const { Identify, request } = await ask('verb=Identify');
    expect(Identify).toMatchObject({
      baseURL: `${site}/oai`,
      protocolVersion: '2.0',
      deletedRecord: 'persistent',
      granularity: 'YYYY-MM-DDThh:mm:ssZ',
      adminEmail: expect.stringContaining('@'),
    });
    expect(Identify!['earliestDatestamp']).toMatch(/^2026-12-01T00:0\d:00Z$/);
    expect(request).toEqual({ '#text': `${site}/oai`, '@verb': 'Identify' });
  });

  it('names its one format and its sets', async () => {
    expect(
      (await ask('verb=ListMetadataFormats')).ListMetadataFormats!.metadataFormat['metadataPrefix'],
    ).toBe('oai_dc');
    const sets = (await ask('verb=ListSets')).ListSets!.set.map(({ setSpec }) => setSpec.toString());
    expect(sets).toEqual(expect.arrayContaining(['soort', 'soort:TOOL', 'thema', 'thema:GRIEF']));
  });

  it.each(['ListRecords', 'ListIdentifiers'] as const)(
    'is harvested whole by %s, each record once, deleted ones too',
    async (verb) => {
      const all = await harvest(verb, '');
      expect(all).toHaveLength(250);
      expect(new Set(all.map(({ identifier }) => identifier)).size).toBe(250);
      expect(all.map(({ datestamp }) => datestamp)).toEqual(all.map(({ datestamp }) => datestamp).sort());
      expect(
        all.filter((header) => header['@status'] === 'deleted').map(({ identifier }) => identifier),
      ).toEqual([`oai:verbonden.example.org:${gone.id}`]);
    },
  );

  it('gives what somebody wrote as it was written, read back by another parser', async () => {
    const { GetRecord } = await ask(
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:verbonden.example.org:${crooked.id}`,
    );
    const [record] = GetRecord!.record!;
    expect(record!.metadata!['oai_dc:dc']).toMatchObject({
      'dc:title': 'Samen <b>eten</b> & ]]> "praten"',
      'dc:subject': ['Ondersteuning', 'Verlies en rouw'],
      'dc:identifier': `${site}/kennis/${crooked.slug}`,
      'dc:source': 'https://example.org/a?b=1&c=2',
      'dc:rights': 'https://creativecommons.org/licenses/by/4.0/',
      'dc:publisher': 'De Brug',
      'dc:language': 'nl',
    });
    expect(record!.header[0].setSpec).toEqual(['soort:TOOL', 'thema:SUPPORT', 'thema:GRIEF']);
  });

  it('limits to a set and to when something changed, to the second and to the day', async () => {
    const identifiers = async (query: string) =>
      (await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}`)).ListIdentifiers?.header?.length ?? 0;
    expect(await identifiers('set=soort:TOOL')).toBe(2);
    expect(await identifiers('set=thema:GRIEF')).toBe(1);
    expect(await identifiers('until=2026-12-01T00:02:00Z')).toBe(1);
    expect(await identifiers('from=2026-12-31T23:59:59Z&set=soort:TOOL')).toBeLessThanOrEqual(2);
    expect(await identifiers('from=2027-01-01')).toBe(0);
  });

  it('answers a form as it answers an address', async () => {
    const response = await fetch(`${api.url}/oai`, {
      method: 'POST',
      body: new URLSearchParams({ verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', set: 'soort:TOOL' }),
    });
    expect((await read(response)).ListIdentifiers!.header).toHaveLength(2);
    const huge = await fetch(`${api.url}/oai`, { method: 'POST', body: 'x'.repeat(20_000) });
    expect(huge.status).toBe(400);
  });

  it.each([
    ['', 'badVerb'],
    ['verb=Steal', 'badVerb'],
    ['verb=constructor', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&colour=red', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=gisteren', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    [
      `verb=ListRecords&resumptionToken=${Buffer.from('{"at":1}').toString('base64url')}`,
      'badResumptionToken',
    ],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=marc&identifier=x', 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:1', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:verbonden.example.org:x', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=x', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=kleur:rood', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01', 'noRecordsMatch'],
  ])('‘%s’ is answered with %s', async (query, code) => {
    const { error, request } = await ask(query);
    expect(error!['@code']).toBe(code);
    if (code === 'badVerb' || code === 'badArgument') expect(request).toBe(`${site}/oai`);
  });

  it('tells nothing of what was never public', async () => {
    const drafts = await api.db.query<{ id: string }[]>(
      `SELECT id FROM knowledge_items WHERE title IN ('Nooit openbaar', 'Weggegooid concept')`,
    );
    for (const { id } of drafts) {
      const { error } = await ask(
        `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:verbonden.example.org:${id}`,
      );
      expect(error!['@code']).toBe('idDoesNotExist');
    }
  });
});
