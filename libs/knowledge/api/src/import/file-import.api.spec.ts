import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { importQueue, ImportRunner, ImportsModule } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { Queues } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { parse } from 'csv-parse/sync';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { fieldName } from './column-names';
import { importFieldName } from './import-fields';
import { importFields } from './import-row';
import { KnowledgeImport } from './knowledge-import';

let api: TestApi;
let marieke: TestPerson;
let samira: TestPerson;
let organisationId: string;
let runner: ImportRunner;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule, KnowledgeModule]);
  runner = api.app.get(ImportRunner, { strict: false });
  ({ id: organisationId } = await anOrganisation(api.db, { slug: 'de-brug', name: 'De Brug' }));
  await anOrganisation(api.db, { slug: 'ander' });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
});
beforeEach(() => api.db.query('TRUNCATE imports, knowledge_items, search_documents, mail_messages CASCADE'));
afterAll(() => api?.close());

/** Sends a file as the form of the page does. */
async function send(
  who: TestPerson | null,
  content: string | Buffer,
  name = 'kennis.csv',
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData();
  form.append('bestand', new Blob([content as string]), name);
  return fetch(`${api.url}/files/inlezen/kennis`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(who ? { cookie: who.cookie } : {}),
      ...headers,
    },
  });
}
async function begun(who: TestPerson, content: string | Buffer): Promise<string> {
  const answer = await send(who, content);
  expect(answer.headers.get('location')).toMatch(/^\/beheer\/inlezen\/[\da-f-]{36}$/);
  return answer.headers.get('location')!.split('/').at(-1)!;
}

/** A file as the page reads it. */
interface Read {
  readonly id: string;
  readonly status: string;
  readonly encoding: string | null;
  readonly ticked: readonly string[];
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'wrong', number>>;
  readonly columns: readonly { readonly letter: string; readonly field: string | null }[];
  readonly lines: {
    readonly edges: readonly {
      readonly node: {
        readonly row: number;
        readonly title: string;
        readonly outcome: string;
        readonly reasons: readonly { readonly message: string }[];
        readonly path: string | null;
      };
    }[];
  };
}
const fields = `id kind status fileName fileForm encoding total done ticked kindForAll
  columns { column letter field } counts { new changed same alike wrong }
  lines(first: 50) { totalCount edges { node { row title outcome fields reasons { field cell message } path alike choice } } }`;
const read = async (who: TestPerson, id: string) =>
  (
    await api
      .as(who)
      .data<{ fileImport: Read }>(`query ($id: ID!) { fileImport(id: $id) { ${fields} } }`, { id })
  ).fileImport;
const act = (who: TestPerson, what: string, input: object) =>
  api
    .as(who)
    .run<Record<string, { id: string; status: string }>>(
      `mutation ($input: ${what[0]!.toUpperCase()}${what.slice(1)}Input!) { ${what}(input: $input) ${what === 'removeImport' ? '' : '{ id status }'} }`,
      { input },
    );
const codeOf = async (answer: ReturnType<typeof act>) => (await answer).errors?.[0]?.extensions?.code;
const byTitle = (title: string) => api.db.getRepository(KnowledgeItem).findOneBy({ title });
const count = () => api.db.getRepository(KnowledgeItem).count();

const file = [
  'Titel;Soort;Thema’s;Link;Jaar;Kleur',
  'Rad van Herkenning;Hulpmiddel;Ondersteuning;https://example.org/rad;2024;rood',
  'Kapotte link;Hulpmiddel;;javascript:alert(1);2024;',
  ';Tip;;;;',
  '=1+1;Tip;;;;',
].join('\r\n');

describe('a file that somebody brings in', () => {
  it('is checked first: each row says what would become of it, with the cell and in the words of the reader', async () => {
    const id = await begun(marieke, Buffer.from(file, 'utf8'));
    const found = await read(marieke, id);
    expect(found).toMatchObject({
      status: 'CHECKED',
      fileName: 'kennis.csv',
      fileForm: 'CSV',
      encoding: 'UTF-8',
      total: 4,
      done: 0,
      counts: { new: 2, changed: 0, same: 0, alike: 0, wrong: 2 },
    });
    expect(found.columns.map((each) => [each.letter, each.field])).toEqual([
      ['A', 'title'],
      ['B', 'kind'],
      ['C', 'themes'],
      ['D', 'url'],
      ['E', 'year'],
      ['F', null],
    ]);
    expect(found.lines.edges.map(({ node }) => [node.row, node.outcome, ...node.reasons])).toEqual([
      [2, 'NEW'],
      [3, 'WRONG', { field: 'Link', cell: 'D3', message: 'is geen adres dat begint met http of https' }],
      [4, 'WRONG', { field: 'Titel', cell: 'A4', message: 'ontbreekt' }],
      [5, 'NEW'],
    ]);
    expect(found.lines.edges[3]!.node.title).toBe('=1+1');
    expect(await count()).toBe(0);
  });

  it('is carried out by the worker: one bad row loses none of the others, and the same file again changes nothing', async () => {
    const id = await begun(marieke, file);
    expect((await act(marieke, 'startImport', { id })).data!['startImport']!.status).toBe('RUNNING');
    await runner.carry(id);
    expect(await read(marieke, id)).toMatchObject({
      status: 'DONE',
      done: 4,
      counts: { new: 2, changed: 0, same: 0, alike: 0, wrong: 2 },
    });
    expect(await byTitle('Rad van Herkenning')).toMatchObject({
      status: 'DRAFT',
      kind: 'TOOL',
      year: 2024,
      themes: ['SUPPORT'],
      changedById: marieke.id,
    });
    expect(await byTitle('=1+1')).not.toBeNull();
    const mails = await api.db.query<{ kind: string; subject_id: string }[]>(
      'SELECT kind, subject_id FROM mail_messages',
    );
    expect(mails).toEqual([{ kind: 'imports.done', subject_id: id }]);

    const again = await read(marieke, await begun(marieke, file));
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, alike: 0, wrong: 2 });
    const second = await begun(marieke, file.replace('2024;rood', '2025;rood'));
    const line = (await read(marieke, second)).lines.edges[0]!.node;
    expect(line).toMatchObject({
      outcome: 'CHANGED',
      fields: ['Jaar'],
      path: '/kennis/rad-van-herkenning',
    });
  });

  it('in Latin-1, as Excel writes it, keeps its letters and says so', async () => {
    const id = await begun(marieke, Buffer.from('Titel;Soort\nPrivé en café;Tip', 'latin1'));
    const found = await read(marieke, id);
    expect(found).toMatchObject({ encoding: 'Windows-1252' });
    expect(found.lines.edges[0]!.node.title).toBe('Privé en café');
  });

  it('of which the columns are not clear waits until somebody says what they are', async () => {
    const id = await begun(marieke, 'Wat;Waar het over gaat\nRad;Draai en praat');
    expect(await read(marieke, id)).toMatchObject({ status: 'UNCHECKED', lines: { totalCount: 1 } });
    expect(await codeOf(act(marieke, 'startImport', { id }))).toBe('CONFLICT');
    const columns = [
      { column: 'Wat', field: 'title' },
      { column: 'Waar het over gaat', field: 'title' },
    ];
    const twice = await act(marieke, 'correctImport', { id, columns });
    expect(twice.errors![0]!.extensions!.fields).toMatchObject([{ field: 'columns.1', code: 'TWICE' }]);
    columns[1]!.field = 'summary';
    await act(marieke, 'correctImport', { id, columns, kindForAll: 'TOOL', ticked: ['publish'] });
    const found = await read(marieke, id);
    expect(found).toMatchObject({ status: 'CHECKED', ticked: ['publish'], counts: { new: 1, wrong: 0 } });
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await byTitle('Rad')).toMatchObject({
      kind: 'TOOL',
      summary: 'Draai en praat',
      status: 'PUBLISHED',
    });
  });

  it('goes on where a worker was killed, and does nothing twice', async () => {
    const many = ['titel;soort', ...Array.from({ length: 450 }, (_, n) => `Tip ${n};Tip`)].join('\n');
    const id = await begun(marieke, many);
    await act(marieke, 'startImport', { id });
    const importer = api.app.get(KnowledgeImport, { strict: false });
    const real = importer.rows.bind(importer);
    let batches = 0;
    importer.rows = async (...given) => {
      const done = await real(...given);
      batches += 1;
      // Its rows are written, and the process ends before they are kept.
      if (batches === 2) throw new Error('killed');
      return done;
    };
    try {
      await expect(runner.carry(id)).rejects.toThrow('killed');
      expect(await count()).toBe(200);
      expect(await read(marieke, id)).toMatchObject({ status: 'RUNNING', done: 200 });
      expect(await runner.waiting()).toEqual([id]);
      await Promise.all([runner.carry(id), runner.carry(id)]);
      await runner.carry(id);
    } finally {
      importer.rows = real;
    }
    expect(await count()).toBe(450);
    expect(await read(marieke, id)).toMatchObject({ status: 'DONE', done: 450, counts: { new: 450 } });
    const versions = await api.db.query<unknown[]>('SELECT 1 FROM knowledge_items WHERE version <> 1');
    expect(versions).toEqual([]);
  });

  it('is told to the worker at once', async () => {
    const id = await begun(marieke, file);
    const heard = new Promise<void>((resolve, reject) => {
      api.app
        .get(Queues)
        // Files of other tests may still be told.
        .work<{ id: string }>(importQueue, async ({ data }) => (data.id === id ? resolve() : undefined), {
          concurrency: 1,
        })
        .catch(reject);
    });
    await act(marieke, 'startImport', { id });
    await heard;
    expect(await runner.waiting()).toEqual([id]);
  });

  it('can be paused, taken up again and stopped; what was done stays', async () => {
    const id = await begun(marieke, file);
    await act(marieke, 'startImport', { id });
    await act(marieke, 'pauseImport', { id });
    await runner.carry(id);
    expect(await read(marieke, id)).toMatchObject({ status: 'PAUSED', done: 0 });
    await act(marieke, 'startImport', { id });
    await act(marieke, 'stopImport', { id });
    await runner.carry(id);
    expect(await read(marieke, id)).toMatchObject({ status: 'STOPPED', done: 0 });
    expect(await codeOf(act(marieke, 'startImport', { id }))).toBe('CONFLICT');
    expect((await act(marieke, 'removeImport', { id })).errors).toBeUndefined();
    expect(await codeOf(act(marieke, 'removeImport', { id }))).toBe('NOT_FOUND');
  });

  it('never writes over what somebody changed after the check', async () => {
    const first = await begun(marieke, 'externalId;titel;soort\na;Eerst;Tip\nb;Ander;Tip');
    await act(marieke, 'startImport', { id: first });
    await runner.carry(first);
    const id = await begun(marieke, 'externalId;titel;soort\na;Van het bestand;Tip\nb;Ook veranderd;Tip');
    const item = (await byTitle('Eerst'))!;
    const saved = await api
      .as(marieke)
      .run(
        `mutation ($input: UpdateKnowledgeItemInput!) { updateKnowledgeItem(input: $input) { version } }`,
        { input: { id: item.id, expectedVersion: item.version, title: 'Van Marieke' } },
      );
    expect(saved.errors).toBeUndefined();
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    const { lines } = await read(marieke, id);
    expect(lines.edges.map(({ node }) => node.outcome)).toEqual(['WRONG', 'CHANGED']);
    expect(lines.edges[0]!.node.reasons[0]!.message).toContain('iemand heeft dit na de controle veranderd');
    expect(await byTitle('Van Marieke')).not.toBeNull();
    expect(await byTitle('Ook veranderd')).not.toBeNull();
  });

  it('publishes no practice that lacks what the form asks and no tip without consent: those are drafts, and it says why', async () => {
    const id = await begun(
      marieke,
      'titel;soort\nHalve praktijk;GOOD_PRACTICE\nLosse tip;Tip\nHandige kaart;Hulpmiddel',
    );
    await act(marieke, 'correctImport', { id, columns: [], ticked: ['publish'] });
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    const lines = (await read(marieke, id)).lines.edges.map(({ node }) => node);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['NEW', 'NEW', 'NEW']);
    expect(lines.map(({ reasons }) => reasons[0]?.message ?? null)).toEqual([
      expect.stringContaining('vul eerst aan'),
      expect.stringContaining('vraag eerst toestemming'),
      null,
    ]);
    for (const title of ['Halve praktijk', 'Losse tip']) {
      expect(await byTitle(title)).toMatchObject({ status: 'DRAFT' });
    }
    expect(await byTitle('Handige kaart')).toMatchObject({ status: 'PUBLISHED' });
  });

  it('of an editor is for the own organisation, waits to be read along, and finds nothing of others', async () => {
    await aKnowledgeItem(api.db, { title: 'Geheim plan', externalId: 'x', status: 'DRAFT', slug: 'geheim' });
    const id = await begun(
      samira,
      [
        'externalId;slug;titel;soort;organisatie',
        ';;Van ons;Tip;',
        ';;Van een ander;Tip;ander',
        'x;;Geheim plan;Tip;',
        ';geheim;Geheim plan twee;Tip;de-brug',
      ].join('\n'),
    );
    const found = await read(samira, id);
    expect(found.lines.edges.map(({ node }) => [node.outcome, node.path])).toEqual([
      ['NEW', null],
      ['WRONG', null],
      ['WRONG', null],
      // As if nothing stood at that address.
      ['NEW', null],
    ]);
    await act(samira, 'correctImport', { id, columns: [], ticked: ['publish'] });
    await act(samira, 'startImport', { id });
    await runner.carry(id);
    expect(await byTitle('Van ons')).toMatchObject({ organisationId, status: 'DRAFT' });
    expect(await byTitle('Geheim plan')).toMatchObject({ organisationId: null, slug: 'geheim', version: 1 });
    expect((await read(samira, id)).ticked).toEqual([]);
  });

  it('stops when its bringer may not any more, at the moment itself', async () => {
    const gone = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const id = await begun(gone, 'titel;soort\nToch niet;Tip');
    await act(gone, 'startImport', { id });
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [gone.id, api.clock.now()]);
    await runner.carry(id);
    expect(await byTitle('Toch niet')).toBeNull();
    expect(await read(marieke, id)).toMatchObject({ status: 'STOPPED' });
  });

  it('is of who brought it in, and of who looks after the network; nobody else learns that it is there', async () => {
    const id = await begun(samira, 'titel;soort\nVan ons;Tip');
    const other = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
    const ask = (who: TestPerson) =>
      api.as(who).run('query ($id: ID!) { fileImport(id: $id) { id } }', { id });
    expect(await codeOf(ask(other))).toBe('NOT_FOUND');
    expect(await codeOf(ask(await api.person({ roles: ['PROFESSIONAL'] })))).toBe('FORBIDDEN');
    expect((await ask(marieke)).errors).toBeUndefined();
    const report = (who: TestPerson) =>
      fetch(`${api.url}/files/inlezen/${id}.csv`, { headers: { cookie: who.cookie } });
    expect((await report(other)).status).toBe(404);
    expect((await report(samira)).status).toBe(200);
  });

  it('leaves a report to download, in which nothing is a formula', async () => {
    const id = await begun(marieke, file);
    const answer = await fetch(`${api.url}/files/inlezen/${id}.csv`, {
      headers: { cookie: marieke.cookie },
    });
    const rows: string[][] = parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(5);
    expect(rows[2]).toEqual([
      '3',
      'Kapotte link',
      'niet goed',
      '',
      'D3 Link is geen adres dat begint met http of https',
    ]);
    expect(rows[4]![1]).toBe(`'=1+1`);
  });

  it('is told by its report what would happen before, and what happened after', async () => {
    const id = await begun(marieke, file);
    const head = async () => {
      const answer = await fetch(`${api.url}/files/inlezen/${id}.csv`, {
        headers: { cookie: marieke.cookie },
      });
      return (await answer.text()).split('\r\n', 1)[0];
    };
    expect(await head()).toContain('Wat gebeurt er');
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await head()).toContain('Wat gebeurde er');
  });

  it.each(['csv', 'xlsx'])(
    'begins with an empty one (%s), of which every column is understood',
    async (form) => {
      const answer = await fetch(`${api.url}/files/inlezen/sjabloon/kennis.${form}`, {
        headers: { cookie: samira.cookie },
      });
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="kennis-inlezen.${form}"`);
      const empty = Buffer.from(await answer.arrayBuffer());
      const sent = await send(samira, empty, `leeg.${form}`);
      expect(sent.headers.get('location')).toContain('mis=NO_ROWS');
      const names = importFields.map((field) => importFieldName(field).nl);
      expect(names.map(fieldName)).toEqual(importFields);
      if (form === 'csv') expect(empty.toString()).toBe(`\uFEFF${names.join(';')}\r\n`);
    },
  );

  it('is erased after two weeks', async () => {
    const id = await begun(marieke, file);
    await runner.erase();
    expect((await read(marieke, id)).id).toBe(id);
    await api.db.query(`UPDATE imports SET erase_at = $1`, [api.clock.now()]);
    await runner.erase();
    expect(await api.db.query('SELECT 1 FROM import_lines')).toEqual([]);
  });

  it.each([
    ['no file at all', ''],
    ['a damaged workbook', Buffer.from('PK\x03\x04 en dan niets', 'latin1')],
    ['more than ten megabytes', Buffer.alloc(11 * 1024 * 1024, 'a')],
    ['broken JSON', '[{"titel":'],
  ])('that cannot be used (%s) leads back to the page, which says why', async (_, content) => {
    const answer = await send(marieke, content);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(
      /^\/beheer\/inlezen\?wat=kennis&mis=(NO_FILE|BROKEN|TOO_LARGE|NO_JSON)$/,
    );
    expect(await api.db.query('SELECT 1 FROM imports')).toEqual([]);
  });

  it('is not taken from a stranger, from somebody without the role, or from another site', async () => {
    expect((await send(null, file)).headers.get('location')).toBe('/inloggen?terug=/beheer/inlezen');
    const professional = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await send(professional, file)).headers.get('location')).toContain('mis=FORBIDDEN');
    const elsewhere = await send(marieke, file, 'x.csv', { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.headers.get('location')).toContain('mis=FORBIDDEN');
    expect(await api.db.query('SELECT 1 FROM imports')).toEqual([]);
  });

  it('as large as may be is checked and carried out within reason', async () => {
    const many = ['titel;soort', ...Array.from({ length: 5000 }, (_, n) => `Tip ${n};Tip`)].join('\n');
    const id = await begun(marieke, many);
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await count()).toBe(5000);
  }, 60_000);
});

describe('what goes out as a file', () => {
  const crooked = '=HYPERLINK("https://kwaad.example.org";"klik")';
  beforeEach(async () => {
    await aKnowledgeItem(api.db, {
      title: crooked,
      externalId: 'a',
      organisationId,
      body: '## Waarom\n\n- een;\n- "twee"\n\n\tcode\n',
      themes: ['SUPPORT', 'RESPITE'],
      tip: ' met ruimte ',
    });
    await aKnowledgeItem(api.db, {
      title: 'Van een mens',
      authorId: marieke.id,
      summary: '+31 bellen',
      year: 2020,
    });
    await aKnowledgeItem(api.db, { title: 'Nog niet', status: 'DRAFT' });
    for (let each = 0; each < 450; each++) await aKnowledgeItem(api.db, { kind: 'TIP' });
    await api.app.get(SearchIndex, { strict: false }).reindex();
  }, 60_000);

  it.each(['csv', 'json'])('comes back in as %s without changing anything', async (form) => {
    const bytes = Buffer.from(await (await fetch(`${api.url}/kennis/export.${form}`)).arrayBuffer());
    expect(bytes.toString()).not.toContain('Nog niet');
    const { counts, encoding } = await read(marieke, await begun(marieke, bytes));
    expect(encoding).toBe('UTF-8');
    expect(counts).toEqual({ new: 0, changed: 0, same: 452, alike: 0, wrong: 0 });
  });

  it('answers the question that stands in its address, and holds no formula', async () => {
    const csv = async (query: string): Promise<string[][]> => {
      const answer = await fetch(`${api.url}/kennis/export.csv${query}`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kennis.csv"');
      return parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter: ';' });
    };
    const [head, row, ...more] = await csv('?thema=RESPITE&organisatie=de-brug');
    expect(more).toEqual([]);
    expect(row![head!.indexOf('title')]).toBe(`'${crooked}`);
    expect(row![head!.indexOf('organisation')]).toBe('de-brug');
    expect(await csv('?q=mens')).toHaveLength(2);
    expect(await csv('?soort=VIDEO')).toHaveLength(1);
    for (const cells of await csv('')) for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  it('tells nothing but what an import reads: no author, no note, and never whom to ask', async () => {
    const { items } = (await (await fetch(`${api.url}/kennis/export.json?q=mens`)).json()) as {
      items: object[];
    };
    expect(Object.keys(items[0]!).sort()).toEqual(
      importFields.filter((field) => !field.startsWith('contact')).sort(),
    );
  });
});
