import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { CampaignModule } from '../campaign.module';
import { aMunicipality, anEdition, aPublicActivity } from '../testing';

const figure = 'code label path value before';
const read = `query Reach($edition: ID!) { editionReach(edition: $edition) { comparedWith { year }
  organisations { ${figure} } municipalities { ${figure} } numbers { ${figure} }
  places { name values before } viewerCanExport } }`;
const report = `query Report($year: Int!) { yearReport(year: $year) { figures { code part value } } }`;

interface Reach {
  editionReach: {
    comparedWith: { year: number } | null;
    organisations: { value: number; before: number };
    municipalities: { value: number; before: number };
    numbers: { code: string; path: string; value: number; before: number }[];
    places: { name: string; values: number[]; before: number[] }[];
    viewerCanExport: boolean;
  };
}

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  const [now, then] = [
    await anEdition(api.db, { slug: '2026', year: 2026 }),
    await anEdition(api.db, { slug: '2025', year: 2025 }),
  ];
  const organisationId = (await anOrganisation(api.db)).id;
  const municipalityId = newId();
  await api.db.query(
    `INSERT INTO municipalities (id, slug, name, province, since_year) VALUES ($1, 'zwolle', 'Zwolle', 'Overijssel', 2018)`,
    [municipalityId],
  );
  for (const [editionId, takenAway] of [
    [now.id, false],
    [now.id, true],
    [then.id, false],
  ] as const) {
    const id = newId();
    await api.db.query(
      `INSERT INTO stories (id, slug, edition_id, organisation_id, title, lead, body, photo_alt, photo_credit,
         shown_until, status, published_on, taken_away_at, taken_away_because, version)
       VALUES ($1, $2, $3, $4, 'Verhaal', '', '', '', '', '2028-01-01', $5, '2026-05-01', $6, $7, 1)`,
      [
        ...[id, `verhaal-${id}`, editionId, organisationId, takenAway ? 'DRAFT' : 'PUBLISHED'],
        ...(takenAway ? [new Date(), 'REQUEST'] : [null, null]),
      ],
    );
  }
  const releaseId = newId();
  await api.db.query(
    `INSERT INTO press_releases (id, slug, edition_id, title, body, status, number, version)
     VALUES ($1, 'bericht', $2, 'Bericht', 'Tekst', 'RELEASED', 1, 1)`,
    [releaseId, now.id],
  );
  await api.db.query(
    `INSERT INTO press_release_uses (release_id, day, municipality_id, times)
     VALUES ($1, '2026-05-01', $2, 2), ($1, '2026-05-02', $2, 1), ($1, '2026-05-02', NULL, 4)`,
    [releaseId, municipalityId],
  );
});
afterAll(() => api?.close());

describe('the reach of an edition', () => {
  it('is what each noun counts of itself, beside the year before, by municipality', async () => {
    const { editionReach } = await api.visitor.data<Reach>(read, { edition: '2026' });
    const numbers = Object.fromEntries(editionReach.numbers.map((each) => [each.code, each]));
    expect(numbers['stories']).toMatchObject({ value: 2, before: 1, path: '/week/2026/verhalen' });
    expect(numbers['press-releases']).toMatchObject({ value: 7, before: 0 });
    expect(editionReach).toMatchObject({
      comparedWith: { year: 2025 },
      organisations: { value: 1, before: 1 },
      municipalities: { value: 1, before: 0 },
      viewerCanExport: false,
    });
    const at = editionReach.numbers.findIndex(({ code }) => code === 'press-releases');
    expect(editionReach.places.map(({ name, values }) => [name, values[at]])).toEqual([['Zwolle', 3]]);
  });

  it('of the first edition has nothing to be compared with; one that is not there is not found', async () => {
    const { editionReach } = await api.visitor.data<Reach>(read, { edition: '2025' });
    expect(editionReach.comparedWith).toBeNull();
    const nothing = await api.visitor.run(read, { edition: '1999' });
    expect(nothing.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is a file for who looks after the network', async () => {
    const get = (cookie = '') => fetch(`${api.url}/files/bereik/2026.csv`, { headers: { cookie } });
    const file = await (await get(marieke.cookie)).text();
    expect(file).toContain('"Zwolle";"Persberichten gedownload";"3";"0"');
    expect((await get()).status).toBe(401);
  });

  it('stands in the report of its year with the same numbers', async () => {
    const { yearReport } = await api
      .as(marieke)
      .data<{ yearReport: { figures: { code: string; part: string; value: number }[] } }>(report, {
        year: 2026,
      });
    expect(yearReport.figures).toEqual(
      expect.arrayContaining([
        { code: 'week-stories', part: 'WEEK', value: 2 },
        { code: 'week-press-releases', part: 'WEEK', value: 7 },
      ]),
    );
  });
});

describe('what is not for everybody yet', () => {
  const of = async (code: string) => {
    const { editionReach } = await api.visitor.data<Reach>(read, { edition: '2027' });
    const at = editionReach.numbers.findIndex((each) => each.code === code);
    return {
      value: editionReach.numbers[at]!.value,
      places: Object.fromEntries(editionReach.places.map(({ name, values }) => [name, values[at]])),
    };
  };
  let editionId: string;
  beforeAll(async () => {
    editionId = (await anEdition(api.db, { slug: '2027', year: 2027 })).id;
  });
  afterEach(() => api.clock.set('2027-01-04T09:00:00Z'));

  it('a release under embargo or never released does not show by its number', async () => {
    for (const [slug, status, number, embargo] of [
      ['onder-embargo', 'RELEASED', 1, '2027-05-30T04:00:00Z'],
      ['nooit-uit', 'DRAFT', 0, null],
    ] as const) {
      const id = newId();
      await api.db.query(
        `INSERT INTO press_releases (id, slug, edition_id, title, body, status, number, version, embargo_until)
         VALUES ($1, $2, $3, 'Bericht', 'Tekst', $4, $5, 1, $6)`,
        [id, slug, editionId, status, number, embargo],
      );
      await api.db.query(
        `INSERT INTO press_release_uses (release_id, day, municipality_id, times) VALUES ($1, '2027-05-01', NULL, 5)`,
        [id],
      );
    }
    api.clock.set('2027-05-30T03:59:59Z');
    expect((await of('press-releases')).value).toBe(0);
    api.clock.set('2027-05-30T04:00:00Z');
    expect((await of('press-releases')).value).toBe(5);
  });

  it('how many signed up in a municipality is told after the Week, and from ten on', async () => {
    const many = await aMunicipality(api.db, 'Hardenberg', 'Overijssel');
    const few = await aMunicipality(api.db, 'Kampen', 'Overijssel');
    for (const [municipalityId, signupTotal] of [
      [many.id, 7],
      [many.id, 3],
      [few.id, 9],
    ] as const) {
      const organisationId = (await anOrganisation(api.db)).id;
      await aPublicActivity(api.db, { editionId, organisationId, municipalityId, signupTotal });
    }
    const hidden = { Hardenberg: 0, Kampen: 0 };
    expect(await of('signups')).toMatchObject({ value: 19, places: hidden });
    api.clock.set('2027-06-07T21:59:00Z');
    expect(await of('signups')).toMatchObject({ value: 19, places: hidden });
    api.clock.set('2027-06-07T22:00:00Z');
    expect(await of('signups')).toMatchObject({ value: 19, places: { Hardenberg: 10, Kampen: 0 } });
    expect((await of('activities')).places).toMatchObject({ Hardenberg: 2, Kampen: 1 });
  });
});
