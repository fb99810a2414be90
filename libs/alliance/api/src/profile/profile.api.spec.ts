import { PeopleModule } from '@verbonden/people/api';
import {
  aPdf,
  aPicture,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { Label } from '../label/label.entity';
import type { Organisation } from '../organisation/organisation.entity';
import { anOrganisation } from '../testing';

const save = `mutation ($input: SaveOrganisationProfileInput!) { saveOrganisationProfile(input: $input) {
  description website city sectorLabel contactEmail profile { version } } }`;
const shown = `query ($slug: String!) { organisation(slug: $slug) {
  description contactEmail logo { address small } viewerCanKeepProfile profile { version descriptionEn logoFile { state } } } }`;

interface Shown {
  description: string | null;
  contactEmail: string | null;
  logo: { address: string; small: string } | null;
  viewerCanKeepProfile: boolean;
  profile: { version: number; descriptionEn: string | null; logoFile: { state: string } | null } | null;
}

let api: TestApi;
let brug: Organisation;
let samira: TestPerson;
let marieke: TestPerson;
let elsewhere: TestPerson;
let colleague: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, TestJudgeModule]);
  await api.db.manager.save(
    Object.assign(new Label(), {
      ...{ collection: 'sectors', code: 'WELFARE', name: { nl: 'Welzijn', en: 'Welfare' } },
      ...{ hint: null, position: 0 },
    }),
  );
  brug = await anOrganisation(api.db, { name: 'Steunpunt De Brug', slug: 'de-brug' });
  const other = await anOrganisation(api.db, { name: 'De Kap', slug: 'de-kap' });
  samira = await api.person({ roles: [{ role: 'EDITOR', organisationId: brug.id }] });
  colleague = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId: brug.id }] });
  elsewhere = await api.person({ roles: [{ role: 'EDITOR', organisationId: other.id }] });
  marieke = await api.person({ roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());

const seen = async (who: TestPerson | null) =>
  (await (who ? api.as(who) : api.visitor).run<{ organisation: Shown }>(shown, { slug: 'de-brug' })).data!
    .organisation;
const version = async () => (await seen(samira)).profile!.version;
const saved = async (who: TestPerson, input: object) =>
  api.as(who).run<{ saveOrganisationProfile: object }>(save, {
    input: { id: brug.id, expectedVersion: await version(), ...input },
  });
const fields = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  (answer.errors?.[0]?.extensions?.['fields'] ?? []) as { field: string; code: string }[];

describe('what an organisation tells of itself', () => {
  it('is kept by its editor, and found at once', async () => {
    const { data } = await saved(samira, {
      descriptionNl: 'Een inloop op woensdag, met soep.',
      website: 'https://debrug.example.org',
      city: 'Zwolle',
      sector: 'WELFARE',
      contactEmail: 'Info@DeBrug.example.org',
    });
    expect(data!.saveOrganisationProfile).toMatchObject({
      description: 'Een inloop op woensdag, met soep.',
      city: 'Zwolle',
      sectorLabel: 'Welzijn',
      contactEmail: 'info@debrug.example.org',
    });
    const found = await api.db.query<{ lead: string }[]>(
      'SELECT lead FROM search_documents WHERE subject_id = $1',
      [brug.id],
    );
    expect(found).toEqual([{ lead: 'Een inloop op woensdag, met soep.' }]);
  });

  it('is kept by a coordinator too, and by nobody from elsewhere, nor by a colleague', async () => {
    expect((await saved(marieke, { descriptionNl: 'Ook met soep.' })).errors).toBeUndefined();
    for (const who of [elsewhere, colleague]) {
      expect((await saved(who, { descriptionNl: 'Weg ermee.' })).errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await seen(who)).toMatchObject({ viewerCanKeepProfile: false, profile: null });
    }
    expect(await seen(null)).toMatchObject({ description: 'Ook met soep.', profile: null });
  });

  it('tells who saves second that somebody was first; the same twice is one change', async () => {
    const read = await version();
    const first = await saved(samira, { expectedVersion: read, descriptionNl: 'Eerst.' });
    expect(first.errors).toBeUndefined();
    const same = await saved(samira, { expectedVersion: read, descriptionNl: 'Eerst.' });
    expect(same.data!.saveOrganisationProfile).toMatchObject({ profile: { version: read + 1 } });
    const second = await saved(marieke, { expectedVersion: read, descriptionNl: 'Toch anders.' });
    expect(second.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect(await seen(null)).toMatchObject({ description: 'Eerst.' });
  });

  it('says at the field what is wrong', async () => {
    const wrong = await saved(samira, { website: 'javascript:alert(1)', contactEmail: 'info' });
    expect(fields(wrong).map(({ field }) => field)).toEqual(['website', 'contactEmail']);
    expect(fields(await saved(samira, { sector: 'CIRCUS' }))).toMatchObject([
      { field: 'sector', code: 'UNKNOWN' },
    ]);
    expect(fields(await saved(samira, { descriptionNl: 'a'.repeat(601) }))).toMatchObject([
      { field: 'descriptionNl' },
    ]);
  });
});

describe('the logo of an organisation', () => {
  it('is opened by everybody once it was looked at, and by nobody once it is taken away', async () => {
    const logoFileId = await sentFile(
      api,
      samira,
      await aPicture('png', { width: 900, height: 600 }),
      'b.png',
    );
    expect((await saved(samira, { logoFileId })).errors).toBeUndefined();
    expect(await seen(null)).toMatchObject({ logo: null });
    await filesLookedAt(api);
    const { logo } = await seen(null);
    const small = await fetch(api.url + logo!.small);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
    // A coordinator who changes a word leaves it where it is.
    const kept = await saved(marieke, { logoFileId, descriptionNl: 'Met logo.' });
    expect(kept.errors).toBeUndefined();
    expect((await fetch(api.url + logo!.address)).status).toBe(200);
    await saved(samira, { logoFileId: null });
    expect(await seen(null)).toMatchObject({ logo: null });
    expect((await fetch(api.url + logo!.address)).status).toBe(404);
  });

  it('is a picture that one sent oneself', async () => {
    const letter = await sentFile(api, samira, await aPdf(['hoi']), 'hoi.pdf');
    await filesLookedAt(api);
    expect(fields(await saved(samira, { logoFileId: letter }))).toMatchObject([
      { field: 'logoFileId', code: 'NO_PICTURE' },
    ]);
    const foreign = await sentFile(
      api,
      elsewhere,
      await aPicture('png', { width: 900, height: 600 }),
      'k.png',
    );
    expect(fields(await saved(samira, { logoFileId: foreign }))).toMatchObject([
      { field: 'logoFileId', code: 'GONE' },
    ]);
  });
});
