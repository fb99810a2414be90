import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { anOrganisation, aPartnership } from '../testing';

const report = `query Report($year: Int!) { yearReport(year: $year) { year isOver
  figures { code part label value before aims { slug } } } }`;
const list = `query List($year: Int!, $code: ID!) { yearFigure(year: $year, code: $code) {
  label value things { title path on value } } }`;

interface Report {
  yearReport: {
    isOver: boolean;
    figures: { code: string; value: number; before: number; aims: { slug: string }[] }[];
  };
}
interface List {
  yearFigure: { value: number; things: { title: string; path: string; on: string; value: number }[] };
}

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  const [early, late, gone] = [
    await anOrganisation(api.db, { name: 'Vroeg' }),
    await anOrganisation(api.db, { name: 'Laat' }),
    await anOrganisation(api.db, { name: 'Weg' }),
  ];
  await aPartnership(api.db, early, { since: '2024-02-01' });
  // Two roles are one organisation.
  await aPartnership(api.db, early, { since: '2024-05-01', body: 'JMZ_LAB' });
  await aPartnership(api.db, late, { since: '2026-03-01' });
  await aPartnership(api.db, gone, { since: '2020-01-01', until: '2026-06-01' });
  await anEntry('2024-09-01', 'YES', 'NO');
  await anEntry('2026-04-01', 'NO', 'YES');
});
afterAll(() => api?.close());

let municipalityId: string | null = null;
/** Writes down how the one municipality of this test stands from a day on. */
async function anEntry(onDay: string, recognises: string, supports: string): Promise<void> {
  if (municipalityId === null) {
    municipalityId = newId();
    await api.db.query(
      `INSERT INTO municipalities (id, slug, name, province, since_year) VALUES ($1, 'zwolle', 'Zwolle', 'Overijssel', 2018)`,
      [municipalityId],
    );
  }
  await api.db.query(
    `INSERT INTO municipality_entries (id, municipality_id, recognises, supports, evidence, on_day, status)
     VALUES ($1, $2, $3, $4, 'Raadsbesluit', $5, 'ACCEPTED')`,
    [newId(), municipalityId, recognises, supports, onDay],
  );
}

const figuresOf = async (year: number) =>
  (await api.as(marieke).data<Report>(report, { year })).yearReport.figures;
const numbersOf = async (year: number) =>
  Object.fromEntries((await figuresOf(year)).map(({ code, value, before }) => [code, [value, before]]));

describe('the report of a year', () => {
  it('tells who took part at its end, and the same a year before', async () => {
    expect(await numbersOf(2026)).toMatchObject({
      organisations: [2, 2],
      'municipalities-recognises': [0, 1],
      'municipalities-supports': [1, 0],
    });
    expect(await numbersOf(2024)).toMatchObject({ organisations: [2, 1] });
  });

  it('that is over says the same every time, also after the years that follow', async () => {
    const first = await api.as(marieke).data<Report>(report, { year: 2025 });
    expect(first.yearReport.isOver).toBe(true);
    await aPartnership(api.db, await anOrganisation(api.db), { since: '2026-12-01' });
    await anEntry('2026-12-01', 'YES', 'YES');
    expect(await api.as(marieke).data<Report>(report, { year: 2025 })).toEqual(first);
  });

  it('traces each figure to the list that it counts', async () => {
    for (const { code, value } of await figuresOf(2026)) {
      const { yearFigure } = await api.as(marieke).data<List>(list, { year: 2026, code });
      expect(yearFigure.value).toBe(value);
      expect(yearFigure.things.reduce((sum, each) => sum + each.value, 0)).toBe(value);
    }
    const { yearFigure } = await api.as(marieke).data<List>(list, { year: 2024, code: 'organisations' });
    expect(yearFigure.things).toContainEqual({
      title: 'Vroeg',
      path: expect.stringMatching(/^\/organisaties\//),
      on: '2024-02-01',
      value: 1,
    });
  });

  it('is a file too, whole and for each figure', async () => {
    const get = (name: string) =>
      fetch(`${api.url}/files/jaarverslag/${name}`, { headers: { cookie: marieke.cookie } });
    expect(await (await get('2024.csv')).text()).toContain('"2";"1"');
    expect(await (await get('2024-organisations.csv')).text()).toContain('"Vroeg";"2024-02-01"');
    expect((await get('2024-nothing.csv')).status).toBe(404);
  });

  it('of a year that has not come is refused; so is whoever does not look after the network', async () => {
    const year = await api.as(marieke).run(report, { year: 2028 });
    expect(year.errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'year', code: 'NO_YEAR' }]);
    const editor = await api.person({ roles: ['EDITOR'] });
    expect((await api.as(editor).run(report, { year: 2026 })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    expect((await api.visitor.run(report, { year: 2026 })).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await fetch(`${api.url}/files/jaarverslag/2026.csv`)).status).toBe(401);
  });
});
