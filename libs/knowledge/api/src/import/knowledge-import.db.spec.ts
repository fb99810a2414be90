import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { ImportKinds, type ImportReport, problemLine, readImportFile } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { statementsOf, testApi, type TestApi } from '@verbonden/shared/testing';
import published from '../demo/knowledge.json' with { type: 'json' };
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { KnowledgeImport } from './knowledge-import';

let api: TestApi;
let importer: KnowledgeImport;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  importer = api.app.get(KnowledgeImport, { strict: false });
  for (const slug of new Set(published.flatMap(({ organisation }) => organisation ?? []))) {
    await anOrganisation(api.db, { slug });
  }
});
beforeEach(() => api.db.query('TRUNCATE knowledge_items, search_documents, search_words CASCADE'));
afterAll(() => api.close());

const items = () => api.db.getRepository(KnowledgeItem).find({ order: { title: 'ASC' } });
const byTitle = (title: string) => api.db.getRepository(KnowledgeItem).findOneByOrFail({ title });
async function found(search: string): Promise<string[]> {
  const { knowledgeItems } = await api.visitor.data<{
    knowledgeItems: { edges: { node: { title: string } }[] };
  }>('query Found($search: String) { knowledgeItems(search: $search) { edges { node { title } } } }', {
    search,
  });
  return knowledgeItems.edges.map(({ node }) => node.title);
}

describe('importing knowledge', () => {
  it('takes in all 49 resources, and a second time changes nothing', async () => {
    const first = await importer.run(published, { publish: true });
    expect(first.counts).toEqual({ NEW: 49, CHANGED: 0, SAME: 0, ALIKE: 0, WRONG: 0 });
    const before = await items();
    const second = await importer.run(published, { publish: true });
    expect(second.counts).toEqual({ NEW: 0, CHANGED: 0, SAME: 49, ALIKE: 0, WRONG: 0 });
    expect(await items()).toEqual(before);
    expect((await found('mantelzorgagenda'))[0]).toBe('Mantelzorgagenda 2023-2026');
  });

  it('takes in the same from CSV, with lists in one cell', async () => {
    await importer.run(published, { publish: true });
    const names = [...new Set(published.flatMap((item) => Object.keys(item)))];
    const cell = (value: string | number | readonly string[] | undefined) =>
      `"${[value ?? ''].flat().join('|').replaceAll('"', '""')}"`;
    const lines = published.map((item) =>
      names.map((name) => cell(item[name as keyof typeof item])).join(';'),
    );
    const table = await readImportFile(Buffer.from([names.join(';'), ...lines].join('\r\n')));
    const report = await api.app
      .get(ImportKinds, { strict: false })
      .run('KNOWLEDGE', table, { ticked: ['publish'] });
    expect(report.counts).toEqual({ NEW: 0, CHANGED: 0, SAME: 49, ALIKE: 0, WRONG: 0 });
  });

  it('one bad row loses none of the others, and is told why', async () => {
    const report = await importer.run(
      [
        { kind: 'TOOL', title: 'Goed een' },
        { kind: 'TOOL', title: 'Fout', url: 'javascript:alert(1)' },
        { kind: 'TOOL', title: 'Onbekend', organisation: 'nobody' },
        'onzin',
        { kind: 'TOOL', title: 'Goed twee', colour: 'red' },
      ],
      { publish: true },
    );
    expect(report.counts).toEqual({ NEW: 2, CHANGED: 0, SAME: 0, ALIKE: 0, WRONG: 3 });
    expect(
      report.rows
        .filter(({ outcome }) => outcome === 'WRONG')
        .map(({ row, title, reasons }) => [row, title, ...reasons.map((each) => problemLine(each, 'en'))]),
    ).toEqual([
      [2, 'Fout', 'url: is no address with http or https'],
      [3, 'Onbekend', 'organisation: no organisation is called "nobody" here'],
      [4, '', 'is no item'],
    ]);
    expect(report.unknownFields).toEqual(['colour']);
    expect((await items()).map(({ title }) => title)).toEqual(['Goed een', 'Goed twee']);
  });

  it('a row that the database refuses is lost alone', async () => {
    await api.db.query(`ALTER TABLE knowledge_items ADD CONSTRAINT no_snow CHECK (title <> 'Sneeuw')`);
    try {
      const report = await importer.run(['Zon', 'Sneeuw', 'Regen'].map((title) => ({ kind: 'TIP', title })));
      expect(report.rows.map(({ outcome }) => outcome)).toEqual(['NEW', 'WRONG', 'NEW']);
    } finally {
      await api.db.query('ALTER TABLE knowledge_items DROP CONSTRAINT no_snow');
    }
  });

  it('a dry run says the same as the import, and changes nothing', async () => {
    const rows = [
      ...published,
      { ...published[0], summary: 'Anders' },
      { kind: 'TIP', title: 'Zonder nummer' },
      { kind: 'TIP', title: 'zonder nummer!' },
      { kind: 'X', title: 'Fout' },
    ];
    const dry = await importer.run(rows, { publish: true, dryRun: true });
    expect(await items()).toEqual([]);
    const real = await importer.run(rows, { publish: true });
    // What is new has no id before it is there.
    const told = ({ rows: each, ...rest }: ImportReport) => ({
      ...rest,
      rows: each.map((row) => ({ ...row, itemId: null })),
    });
    expect(told(dry)).toEqual(told(real));
    expect(real.counts).toEqual({ NEW: 50, CHANGED: 2, SAME: 0, ALIKE: 0, WRONG: 1 });
    expect((await importer.run(rows, { publish: true, dryRun: true })).counts).toMatchObject({
      NEW: 0,
      WRONG: 1,
    });
  });

  it('the same externalId updates, also twice in one file and with another title', async () => {
    await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Eerst', tip: 'Blijft staan' }], {
      publish: true,
    });
    const { slug } = await byTitle('Eerst');
    const report = await importer.run(
      [
        { externalId: 'a', kind: 'TIP', title: 'Daarna' },
        { externalId: 'a', kind: 'TIP', title: 'Tot slot' },
      ],
      { publish: true },
    );
    expect(report.counts.CHANGED).toBe(2);
    const all = await items();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ title: 'Tot slot', slug, tip: 'Blijft staan', version: 3 });
    expect(await found('eerst')).toEqual([]);
    expect(await found('slot')).toEqual(['Tot slot']);
  });

  it('without externalId the same address and title is the same item, but never what a person wrote', async () => {
    const { id: authorId } = await api.person();
    await aKnowledgeItem(api.db, { title: 'Rad van Herkenning', status: 'DRAFT', authorId });
    const row = { kind: 'TOOL', title: 'Rad van Herkenning', url: 'https://www.example.org/rad/' };
    expect((await importer.run([{ ...row, url: '' }])).counts.NEW).toBe(1);
    expect((await importer.run([row])).counts.NEW).toBe(1);
    const again = { kind: 'TOOL', title: 'rad van herkenning!', url: 'http://example.org/rad?utm_source=x' };
    expect((await importer.run([again])).counts.CHANGED).toBe(1);
    expect(await items()).toHaveLength(3);
  });

  it('without --publish nothing new is to be read; a change waits beside what is published', async () => {
    await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Nieuw' }]);
    expect(await found('nieuw')).toEqual([]);
    expect(
      (await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Nieuw' }], { publish: true })).counts
        .CHANGED,
    ).toBe(1);
    expect(await found('nieuw')).toEqual(['Nieuw']);

    await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Nieuwer' }]);
    expect(await byTitle('Nieuw')).toMatchObject({ status: 'PUBLISHED', pendingStatus: 'DRAFT' });
    expect(await found('nieuw nieuwer')).toEqual(['Nieuw']);
    await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Nieuwst' }]);
    await importer.run([{ externalId: 'a', kind: 'TIP', title: 'Nieuwst' }], { publish: true });
    expect(await byTitle('Nieuwst')).toMatchObject({ status: 'PUBLISHED', pendingStatus: null });
    const revisions = await api.db.query<{ number: number; status: string }[]>(
      'SELECT number, status FROM knowledge_revisions ORDER BY number',
    );
    expect(revisions).toEqual([
      { number: 1, status: 'PUBLISHED' },
      { number: 2, status: 'PUBLISHED' },
    ]);
  });

  it('leaves something as fresh as who confirmed it said, whatever else a row changes', async () => {
    const row = { externalId: 'a', kind: 'TIP', title: 'Nog waar', publishedOn: '2019-01-01' };
    await importer.run([row], { publish: true });
    await api.db.getRepository(KnowledgeItem).update({ externalId: 'a' }, { confirmedOn: '2027-03-01' });
    await importer.run([{ ...row, summary: 'Met een zin erbij' }], { publish: true });
    const standing = () =>
      api.db.query<{ on: string }[]>(`SELECT standing_on::text AS "on" FROM search_documents`);
    expect(await standing()).toEqual([{ on: '2027-03-01' }]);
    await importer.run([{ ...row, summary: 'Met een andere zin' }]);
    await importer.run([{ ...row, summary: 'Met een andere zin' }], { publish: true });
    expect(await standing()).toEqual([{ on: '2027-03-01' }]);
  });

  it('two imports at the same instant make each item once', async () => {
    const rows = Array.from({ length: 60 }, (_, number) => ({
      externalId: `n${number}`,
      kind: 'TIP',
      title: `Tip ${number}`,
    }));
    const reports = await Promise.all([
      importer.run(rows, { publish: true }),
      importer.run([...rows].reverse(), { publish: true }),
    ]);
    expect(await items()).toHaveLength(60);
    expect(reports.flatMap(({ rows: done }) => done).filter(({ outcome }) => outcome === 'WRONG')).toEqual(
      [],
    );
  });

  it('gives each item an address of its own, and none that is a page', async () => {
    const titles = ['Delen', 'Samen eten', 'Samen eten!', 'samen  eten'];
    await importer.run(titles.map((title, number) => ({ externalId: `s${number}`, kind: 'TIP', title })));
    await importer.run([{ externalId: 's9', kind: 'TIP', title: 'Samen eten' }]);
    const slugs = (await items()).map(({ slug }) => slug).sort();
    expect(slugs).toEqual([
      expect.stringMatching(/^delen-[\da-f]{6}$/),
      'samen-eten',
      ...Array<unknown>(3).fill(expect.stringMatching(/^samen-eten-[\da-f]{6}$/)),
    ]);
    expect(new Set(slugs).size).toBe(5);
  });

  it('needs a handful of statements for five hundred rows', async () => {
    const rows = Array.from({ length: 500 }, (_, number) => ({
      externalId: `n${number}`,
      kind: 'TIP',
      title: `Tip ${number}`,
    }));
    const statements = await statementsOf(api.db, () => importer.run(rows, { publish: true }));
    expect(statements.length).toBeLessThanOrEqual(12);
  });
});
