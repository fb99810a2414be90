import { ImportKinds, ImportsModule, readImportFile } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { Label } from '../label/label.entity';
import { Organisation } from '../organisation/organisation.entity';
import { Partnership } from '../partnership/partnership.entity';
import networkFile from '../demo/network.json' with { type: 'json' };
import { aBody, anOrganisation, aPartnership } from '../testing';
import facts from './network-facts.json' with { type: 'json' };

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule]);
  const collections = ['organisationKinds', 'partnershipRoles', 'sectors', 'bodies'] as const;
  await api.db.manager.save(
    collections.flatMap((collection) =>
      Object.entries(networkFile.labels[collection]).map(([code, name], position) =>
        Object.assign(new Label(), { collection, code, name, hint: null, position }),
      ),
    ),
  );
  for (const body of ['ALLIANCE', 'EXPERTISELAB', 'JMZ_LAB', 'WEEK_WORKING_GROUP']) await aBody(api.db, body);
});
beforeEach(() => api.db.query('TRUNCATE organisations, search_documents CASCADE'));
afterAll(() => api?.close());

const bringIn = async (content: string, dryRun = false) =>
  api.app
    .get(ImportKinds, { strict: false })
    .run('ORGANISATIONS', await readImportFile(Buffer.from(content)), { dryRun });
const outcomes = async (content: string, dryRun = false) =>
  (await bringIn(content, dryRun)).rows.map(({ outcome }) => outcome);
const whyNot = async (content: string) =>
  (await bringIn(content)).rows[0]!.reasons.map(({ text }) => text.en);
const all = () => api.db.manager.find(Organisation, { order: { slug: 'ASC' } });
const roles = async (name: string) => {
  const { id } = await api.db.manager.findOneByOrFail(Organisation, { name });
  const found = await api.db.manager.find(Partnership, {
    where: { organisationId: id },
    order: { since: 'ASC' },
  });
  return found.map(({ role, since, until }) => [role, since, until]);
};

describe('a list of members', () => {
  it('takes in every organisation that is known of the network without loss, and again changes nothing', async () => {
    const file = JSON.stringify(facts);
    const dry = await bringIn(file, true);
    expect(await all()).toEqual([]);
    const first = await bringIn(file);
    const count = facts.organisations.length;
    expect(first.counts).toEqual({ NEW: count, CHANGED: 0, SAME: 0, ALIKE: 0, WRONG: 0 });
    expect(dry.counts).toEqual(first.counts);
    expect(first.unknownFields).toEqual([]);

    const bodies = await api.db.query<{ id: string; code: string }[]>('SELECT id, code FROM bodies');
    const held = await api.db.manager.find(Partnership);
    for (const given of facts.organisations as readonly {
      slug: string;
      name: string;
      kind: string;
      website?: string;
      facts?: string[];
      partnerships: { body: string; role: string; since: string | null; note?: string }[];
    }[]) {
      const kept = await api.db.manager.findOneByOrFail(Organisation, { slug: given.slug });
      expect(kept).toMatchObject({
        name: given.name,
        kind: given.kind,
        website: given.website ?? null,
        note: given.facts?.join('\n') ?? null,
      });
      const own = held.filter(({ organisationId }) => organisationId === kept.id);
      const told = own.map(({ bodyId, role, since, until, note }) => ({
        body: bodies.find(({ id }) => id === bodyId)!.code,
        role,
        since,
        until,
        note,
      }));
      expect(told).toHaveLength(given.partnerships.length);
      expect(told).toEqual(
        expect.arrayContaining(given.partnerships.map((each) => ({ note: null, until: null, ...each }))),
      );
    }
    const before = await all();
    expect((await bringIn(file)).counts).toEqual({ NEW: 0, CHANGED: 0, SAME: count, ALIKE: 0, WRONG: 0 });
    expect(await all()).toEqual(before);
    const [{ found }] = await api.db.query<[{ found: number }]>(
      `SELECT count(*)::int AS found FROM search_documents WHERE kind = 'ORGANISATION'`,
    );
    expect(found).toBe(count);
  });

  it('is read as people write it: words for codes, Dutch days, a row for each role', async () => {
    const file = [
      'Organisatie;Type;Plaats;Regio;Site;Sector;Omschrijving;Verband;Rol;Sinds;Tot',
      'Het Anker;lokale organisatie;Ede;Gelderland;https://example.org;welzijn;Helpt thuis.;De Alliantie;deelnemer;1-2-2021;1-1-2023',
      'Het Anker;;;;;;;Expertiselab;Gastheer;2022-05-01;',
      'Het Anker;;;;;;;De Alliantie;Kerngroep;1/1/2023;',
    ].join('\r\n');
    expect(await outcomes(file)).toEqual(['NEW', 'CHANGED', 'CHANGED']);
    expect(await all()).toMatchObject([
      { slug: 'het-anker', kind: 'LOCAL_FOUNDATION', city: 'Ede', sector: 'WELFARE' },
    ]);
  });

  it('one bad row loses none of the others, and each says why', async () => {
    const file = [
      'naam;soort;site;verband;rol;sinds;tot',
      'Goed;Gemeente;;;;;',
      ';Gemeente;;;;;',
      'Zonder soort;;;;;;',
      'Vreemde soort;Circus;;;;;',
      'Kwade link;Gemeente;javascript:alert(1);;;;',
      'Half;Gemeente;;Expertiselab;;;',
      'Andersom;Gemeente;;Expertiselab;Deelnemer;2022-01-01;2021-01-01',
      'Geen dag;Gemeente;;Expertiselab;Deelnemer;30-2-2021;',
      'Ook goed;Gemeente;;;;;',
    ].join('\n');
    const { rows, counts } = await bringIn(file);
    expect(counts).toMatchObject({ NEW: 2, WRONG: 7 });
    expect(rows.map(({ reasons }) => reasons.map(({ field }) => field).join())).toEqual([
      '',
      'name',
      'kind',
      'kind',
      'website',
      'role',
      'until',
      'since',
      '',
    ]);
  });

  it('closes a role and never writes over one', async () => {
    const kap = await anOrganisation(api.db, { name: 'De Kap', slug: 'de-kap' });
    await aPartnership(api.db, kap, { since: '2020-09-23' });
    const row = (since: string, until: string) =>
      `naam;verband;rol;sinds;tot\nDe Kap;Expertiselab;Deelnemer;${since};${until}`;
    expect(await outcomes(row('', ''))).toEqual(['SAME']);
    expect(await whyNot(row('2021-01-01', ''))).toEqual([
      'this role is there since 2020-09-23; it is not overwritten',
    ]);
    expect(await outcomes(row('2020-09-23', '2024-01-01'))).toEqual(['CHANGED']);
    expect(await outcomes(row('2020-09-23', '2024-01-01'))).toEqual(['SAME']);
    expect(await whyNot(row('2020-09-23', '2025-01-01'))).toEqual([
      'is settled here as 2024-01-01; left alone',
    ]);
    expect(await outcomes(row('2026-01-01', ''))).toEqual(['CHANGED']);
    expect(await roles('De Kap')).toEqual([
      ['MEMBER', '2020-09-23', '2024-01-01'],
      ['MEMBER', '2026-01-01', null],
    ]);
  });

  it('leaves alone what looks like what is there, or like an earlier row', async () => {
    await anOrganisation(api.db, { name: 'De Kap', slug: 'de-kap' });
    const { rows } = await bringIn(
      'naam;soort\nStichting De Kap;Gemeente\nNJi;Kennisinstituut\nNJI;Kennisinstituut\nDe Kap;Gemeente',
    );
    expect(rows.map(({ outcome, alike }) => [outcome, ...alike])).toEqual([
      ['ALIKE', 'De Kap'],
      ['NEW'],
      ['ALIKE', 'NJi'],
      ['CHANGED'],
    ]);
    expect((await all()).map(({ name }) => name)).toEqual(['De Kap', 'NJi']);
  });

  it('knows an organisation again by its own number, also under another name', async () => {
    await outcomes('id;naam;soort\nL1;Oude naam;Gemeente');
    expect(await outcomes('id;naam;soort\nL1;Nieuwe naam;Gemeente')).toEqual(['CHANGED']);
    expect(await all()).toMatchObject([{ name: 'Nieuwe naam', slug: 'oude-naam', version: 2 }]);
  });

  it('two lists at the same instant make each organisation once', async () => {
    const file = [
      'naam;soort',
      ...Array.from({ length: 40 }, (_, n) => `${'abcdefghij'[n % 10]}${n} huis;Gemeente`),
    ];
    const reports = await Promise.all([bringIn(file.join('\n')), bringIn(file.join('\n'))]);
    expect(await all()).toHaveLength(40);
    expect(reports.map(({ counts }) => counts.WRONG)).toEqual([0, 0]);
  });
});
