import { ImportKinds, ImportsModule, readImportFile } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { anOrganisation } from '../testing';
import { loadMunicipalities } from './load-municipalities';
import { Municipality } from './municipality.entity';
import { MunicipalityDocuments } from './municipality-documents';
import { MunicipalityExport } from './municipality-export';

const stand = 'id slug name province recognises supports asOf';
const read = `query Read($slug: String!) { municipality(slug: $slug) {
  ${stand} untilYear mergedInto { slug } organisations { name } viewerCanWrite
  entries { id evidence status answer recognises } } }`;
const list = `query List($filter: MunicipalityFilter) { municipalities(filter: $filter) {
  ${stand} organisationCount } municipalityCounts { total recognise support both whiteSpots } }`;
const write = `mutation Write($input: WriteMunicipalityEntryInput!) { writeMunicipalityEntry(input: $input) { id status } }`;
const answer = `mutation Answer($input: AnswerMunicipalityEntryInput!) { answerMunicipalityEntry(input: $input) { id status } }`;
const place = `mutation Place($input: PlaceOrganisationInput!) { placeOrganisation(input: $input) { id } }`;
const waiting = `{ municipalityEntriesWaiting { id municipality { name } } }`;

interface Shown {
  id: string;
  slug: string;
  name: string;
  recognises: string;
  supports: string;
  asOf: string | null;
  untilYear: number | null;
  mergedInto: { slug: string } | null;
  organisations: { name: string }[];
  viewerCanWrite: boolean;
  entries: { id: string; evidence: string; status: string; answer: string | null; recognises: string }[];
}
interface Listed {
  municipalities: (Shown & { organisationCount: number })[];
  municipalityCounts: Record<'total' | 'recognise' | 'support' | 'both' | 'whiteSpots', number>;
}

let api: TestApi;
let coordinator: TestPerson;
let officer: TestPerson;
let other: TestPerson;
let guest: TestPerson;
let editor: TestPerson;
let organisationId: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule, SearchApiModule]);
  await api.db.transaction((tx) => loadMunicipalities(tx, api.app.get(MunicipalityDocuments)));
  organisationId = (await anOrganisation(api.db, { name: 'Huis De Vonk' })).id;
  coordinator = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  officer = await api.person({ name: 'Ton', roles: [{ role: 'PROFESSIONAL', organisationId }] });
  other = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  editor = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  guest = await api.person({ name: 'Gast' });
}, 120_000);
afterAll(() => api?.close());

const look = async (slug: string, caller: TestCaller = api.visitor) =>
  (await caller.data<{ municipality: Shown }>(read, { slug })).municipality;
const listed = (filter: object = {}) => api.visitor.data<Listed>(list, { filter });
const refusal = async (caller: TestCaller, document: string, input: object) =>
  (await caller.run(document, { input })).errors?.[0]?.extensions;
const entry = async (slug: string, more: object = {}) => ({
  id: newId(),
  municipalityId: (await look(slug)).id,
  recognises: 'YES',
  supports: 'NO',
  evidence: 'Het beleidsplan noemt jonge mantelzorgers (voorbeeld).',
  evidenceUrl: 'https://www.example.org/plan',
  onDay: '2026-01-15',
  ...more,
});

describe('the register of municipalities', () => {
  it('has all municipalities of the country, of which nothing is known yet, in a fixed number of statements', async () => {
    let answered: Listed | undefined;
    const count = (await statementsOf(api.db, async () => (answered = await listed()))).length;
    expect(count).toBeLessThanOrEqual(6);
    expect(answered!.municipalityCounts).toEqual({
      total: 342,
      recognise: 0,
      support: 0,
      both: 0,
      whiteSpots: 342,
    });
    expect(new Set(answered!.municipalities.map(({ slug }) => slug)).size).toBe(342);
    expect(answered!.municipalities.every(({ recognises }) => recognises === 'UNKNOWN')).toBe(true);
  });

  it('is loaded twice without a second of anything', async () => {
    await api.db.transaction((tx) => loadMunicipalities(tx, api.app.get(MunicipalityDocuments)));
    expect((await listed()).municipalityCounts.total).toBe(342);
  });

  it('is limited by name without accents and by province', async () => {
    const names = async (filter: object) => (await listed(filter)).municipalities.map(({ name }) => name);
    expect(await names({ search: 'sudwest' })).toEqual(['Súdwest-Fryslân']);
    expect(await names({ search: '%' })).toEqual([]);
    expect(await names({ province: 'Flevoland' })).toHaveLength(6);
    expect(await names({ recognises: 'YES' })).toEqual([]);
  });

  it('is found by name in the one box', async () => {
    const found = await api.visitor.data<{ searchEverything: { edges: { node: { path: string } }[] } }>(
      `{ searchEverything(search: "gemeente Assen", first: 5) { edges { node { path } } } }`,
    );
    expect(found.searchEverything.edges[0]?.node.path).toBe('/gemeenten/assen');
  });
});

describe('how a municipality stands', () => {
  it('is settled at once by a coordinator, and counts', async () => {
    await api.as(coordinator).data(write, { input: await entry('assen') });
    expect(await look('assen')).toMatchObject({ recognises: 'YES', supports: 'NO', asOf: '2026-01-15' });
    expect((await listed()).municipalityCounts).toMatchObject({ recognise: 1, support: 0, both: 0 });
    expect((await listed({ recognises: 'YES' })).municipalities.map(({ slug }) => slug)).toEqual(['assen']);
  });

  it('waits when somebody else of the network proposes it; only they and a coordinator see that', async () => {
    const input = await entry('emmen', { supports: 'YES' });
    await api.as(officer).data(write, { input });
    expect(await look('emmen')).toMatchObject({ recognises: 'UNKNOWN', entries: [] });
    expect((await look('emmen', api.as(other))).entries).toEqual([]);
    expect((await look('emmen', api.as(officer))).entries).toMatchObject([{ status: 'PROPOSED' }]);
    expect((await look('emmen', api.as(coordinator))).entries).toHaveLength(1);

    await api.as(coordinator).data(answer, { input: { id: input.id, accepted: true } });
    expect(await look('emmen')).toMatchObject({ recognises: 'YES', supports: 'YES' });
    expect((await look('emmen')).entries).toMatchObject([{ status: 'ACCEPTED' }]);
  });

  it('keeps what stood there before, and an older day does not push a newer one aside', async () => {
    await api.as(coordinator).data(write, {
      input: await entry('meppel', { onDay: '2026-05-01', recognises: 'NO' }),
    });
    await api.as(coordinator).data(write, { input: await entry('meppel', { onDay: '2025-01-01' }) });
    const shown = await look('meppel');
    expect(shown).toMatchObject({ recognises: 'NO', asOf: '2026-05-01' });
    expect(shown.entries.map(({ recognises }) => recognises)).toEqual(['NO', 'YES']);
  });

  it('is not taken over without a word why, and who proposed it reads that', async () => {
    const input = await entry('hoogeveen');
    await api.as(officer).data(write, { input });
    const bare = { id: input.id, accepted: false };
    expect(await refusal(api.as(coordinator), answer, bare)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'answer' }],
    });
    await api.as(coordinator).data(answer, { input: { ...bare, answer: 'Dit plan is van een ander jaar.' } });
    expect((await look('hoogeveen', api.as(officer))).entries).toMatchObject([
      { status: 'DECLINED', answer: 'Dit plan is van een ander jaar.' },
    ]);
    expect(await look('hoogeveen')).toMatchObject({ recognises: 'UNKNOWN', entries: [] });
  });

  it('is answered once, also when two colleagues answer at the same moment', async () => {
    const input = await entry('coevorden');
    await api.as(officer).data(write, { input });
    const both = await Promise.all([
      api.as(coordinator).run(answer, { input: { id: input.id, accepted: true } }),
      api.as(coordinator).run(answer, { input: { id: input.id, accepted: false, answer: 'Nee.' } }),
    ]);
    expect(both.filter(({ errors }) => errors).map(({ errors }) => errors![0]!.extensions?.['code'])).toEqual(
      ['CONFLICT'],
    );
  });

  it('is written once when the form comes twice', async () => {
    const input = await entry('tynaarlo');
    await Promise.all([1, 2].map(() => api.as(coordinator).run(write, { input })));
    expect((await look('tynaarlo')).entries).toHaveLength(1);
  });

  it('is not for a visitor or who has no role to say', async () => {
    const input = await entry('borger-odoorn');
    expect((await refusal(api.visitor, write, input))?.['code']).toBe('UNAUTHENTICATED');
    expect((await refusal(api.as(guest), write, input))?.['code']).toBe('FORBIDDEN');
    expect((await refusal(api.as(officer), answer, { id: input.id, accepted: true }))?.['code']).toBe(
      'FORBIDDEN',
    );
    expect((await api.as(officer).run(waiting)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await look('assen', api.as(guest))).viewerCanWrite).toBe(false);
  });

  it('says at the field what is wrong', async () => {
    const wrong = { recognises: '', evidence: ' ', evidenceUrl: 'plan', onDay: 'gisteren' };
    const input = await entry('assen', wrong);
    const fields = ((await refusal(api.as(coordinator), write, input))?.['fields'] ?? []) as readonly {
      field: string;
    }[];
    expect(fields.map(({ field }) => field).sort()).toEqual([
      'evidence',
      'evidenceUrl',
      'onDay',
      'recognises',
    ]);
    const later = await entry('assen', { onDay: '2099-01-01' });
    const problems = ((await refusal(api.as(coordinator), write, later))?.['fields'] ?? []) as readonly {
      field: string;
    }[];
    expect(problems.map(({ field }) => field).sort()).toEqual(['onDay']);
  });
});

describe('who works in a municipality', () => {
  it('is said by an editor of their own organisation; then it is no white spot', async () => {
    const { id: municipalityId } = await look('assen');
    const input = { municipalityId, organisationId, works: true };
    expect((await refusal(api.as(other), place, input))?.['code']).toBe('FORBIDDEN');
    const before = (await listed()).municipalityCounts.whiteSpots;
    await Promise.all([1, 2].map(() => api.as(editor).data(place, { input })));
    expect((await look('assen')).organisations).toEqual([{ name: 'Huis De Vonk' }]);
    expect((await listed()).municipalityCounts.whiteSpots).toBe(before - 1);
    const spots = (await listed({ whiteSpots: true })).municipalities.map(({ slug }) => slug);
    expect(spots).not.toContain('assen');

    await api.as(editor).data(place, { input: { ...input, works: false } });
    expect((await look('assen')).organisations).toEqual([]);
  });
});

describe('the register as a file', () => {
  it('has a row for each municipality, for a coordinator only', async () => {
    const file = api.app.get(MunicipalityExport);
    const viewer = {
      personId: newId(),
      roles: [{ role: 'COORDINATOR' as const, organisationId: null }],
      locale: 'nl' as const,
    };
    const lines = (await file.csv(viewer, false)).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(343);
    expect(lines.find((line) => line.startsWith('"Assen"'))).toBe(
      '"Assen";"Drenthe";"ja";"nee";"2026-01-15";;"ja"',
    );
    const spots = (await file.csv(viewer, true)).toString('utf8').trim().split('\r\n');
    expect(spots.slice(1).every((line) => line.endsWith(';"ja"'))).toBe(true);
    await expect(file.csv({ ...viewer, roles: [] }, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list of another year', () => {
  const bringIn = async (content: string, dryRun = false) =>
    (
      await api.app
        .get(ImportKinds, { strict: false })
        .run('MUNICIPALITIES', await readImportFile(Buffer.from(content)), { dryRun })
    ).rows;

  it('adds what is new, ends what merged, hands over who works there, and again changes nothing', async () => {
    const { id: municipalityId } = await look('de-wolden');
    await api.as(editor).data(place, { input: { municipalityId, organisationId, works: true } });
    const file =
      'Gemeente;Provincie;Tot jaar;Gaat op in;Website\nMiddendal;Drenthe;;;https://www.middendal.example.org\nDe Wolden;;2026;Middendal\nWesterveld;;2026;Middendal\nAssen;Drenthe;;\n';
    const outcomes = async (dryRun: boolean) => (await bringIn(file, dryRun)).map(({ outcome }) => outcome);
    expect(await outcomes(true)).toEqual(['NEW', 'CHANGED', 'CHANGED', 'SAME']);
    expect(await api.db.manager.countBy(Municipality, { slug: 'middendal' })).toBe(0);
    expect(await outcomes(false)).toEqual(['NEW', 'CHANGED', 'CHANGED', 'SAME']);
    expect(await outcomes(false)).toEqual(['SAME', 'SAME', 'SAME', 'SAME']);

    expect(await look('de-wolden')).toMatchObject({ untilYear: 2026, mergedInto: { slug: 'middendal' } });
    expect((await look('middendal')).organisations).toEqual([{ name: 'Huis De Vonk' }]);
    const slugs = (await listed({ province: 'Drenthe' })).municipalities.map(({ slug }) => slug);
    expect(slugs).toContain('middendal');
    expect(slugs).not.toContain('westerveld');
  });

  it('says what is wrong with a row, and takes the others in', async () => {
    const rows = await bringIn(
      'Gemeente,Provincie,Tot jaar,Gaat op in\nNieuwdorp,,,\nAssen,Atlantis,,\nEmmen,,2027,Nergens\nMeppel,,1999,\nBuurland,Friesland,,\n',
    );
    expect(rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ field }) => field)])).toEqual([
      ['WRONG', ['province']],
      ['WRONG', ['province']],
      ['WRONG', ['mergedInto']],
      ['WRONG', ['untilYear']],
      ['NEW', []],
    ]);
    expect(await look('buurland')).toMatchObject({ province: 'Fryslân' });
  });
});
