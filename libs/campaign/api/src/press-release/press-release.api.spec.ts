import { AllianceModule, Network } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { CampaignModule } from '../campaign.module';
import { anEdition } from '../testing';

const fields = `id slug title status number version fields isUnderEmbargo viewerCanKeep
  versions { number title note }`;
const act = (name: string, input: string) =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { ${fields} } }`;
const save = act('savePressRelease', 'SavePressReleaseInput');
const release = act('releasePressRelease', 'ReleasePressReleaseInput');
const withdraw = act('withdrawPressRelease', 'WithdrawPressReleaseInput');
const read = `query Read($slug: ID!) { pressRelease(slug: $slug) { ${fields} } }`;
const list = `{ pressReleases(edition: "2027", first: 50) { totalCount edges { node { slug } } } }`;
const fill = `query Fill($input: LocalPressReleaseInput!) { localPressRelease(input: $input) { title html missing } }`;

interface Acted {
  id: string;
  slug: string;
  status: string;
  number: number;
  version: number;
}

let api: TestApi;
let editionId: string;
let marieke: TestPerson;
let samira: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule]);
  editionId = (await anEdition(api.db, { slug: '2027' })).id;
  const organisationId = (await anOrganisation(api.db)).id;
  marieke = await api.person({ roles: ['COORDINATOR'] });
  samira = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
  fatma = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId }] });
  await api.db.query(
    `INSERT INTO municipalities (id, slug, name, province, since_year) VALUES ($1, 'zwolle', 'Zwolle', 'Overijssel', 2020)`,
    [newId()],
  );
  const nothing = text('', '');
  await api.db.manager.save(
    Object.assign(new Network(), {
      id: newId(),
      ...{ name: text('Het netwerk', 'The network'), shortName: nothing, tagline: nothing, term: nothing },
      ...{ definition: nothing, principle: nothing },
      share: { part: 1, whole: 4, text: text('Eén op de vier', 'One in four'), source: 'SCP', year: 2020 },
    }),
  );
});
afterAll(() => api?.close());

const done = async (document: string, input: object): Promise<Acted> =>
  (await api.as(marieke).data<{ act: Acted }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) => {
  const extensions = (await who.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const written = (more: object = {}) => ({
  id: newId(),
  editionId,
  title: '{gemeente} ziet jonge mantelzorgers',
  body: 'In {gemeente} groeien naar schatting {aantal} jongeren op met zorg.\n\n{organisatie} doet mee.\n\nMeer weten: {woordvoerder}.',
  ...more,
});
const whole = {
  gemeente: 'Zwolle',
  organisatie: 'Steunpunt De Brug',
  woordvoerder: 'pers@example.org',
  jongeren: '600',
};
const get = async (path: string, who?: TestPerson) =>
  fetch(`${api.url}${path}`, who ? { headers: { cookie: who.cookie } } : {});
const file = (slug: string, form: string, values: object) =>
  get(`/files/pers/${slug}.${form}?${new URLSearchParams({ ...values }).toString()}`);

describe('a release under embargo', () => {
  it('is seen by editors and coordinators alone, until the clock says its moment', async () => {
    const { id, slug } = await done(save, written({ embargoUntil: '2027-05-30T04:00:00Z' }));
    expect((await api.as(samira).run(read, { slug })).data?.['pressRelease'] ?? null).toBeNull();
    await done(release, { id });
    const sees = async (who: TestCaller) => {
      const answered = await who.run<{ pressRelease: Acted | null }>(read, { slug });
      const { pressReleases } = await who.data<{ pressReleases: { edges: { node: { slug: string } }[] } }>(
        list,
      );
      const isListed = pressReleases.edges.some(({ node }) => node.slug === slug);
      return [answered.errors?.[0]?.extensions?.code ?? 'SEEN', isListed];
    };
    const before = api.clock.now();
    api.clock.set('2027-05-30T03:59:59Z');
    expect(await sees(api.as(samira))).toEqual(['SEEN', true]);
    expect(await sees(api.as(marieke))).toEqual(['SEEN', true]);
    for (const who of [api.visitor, api.as(fatma)]) expect(await sees(who)).toEqual(['NOT_FOUND', false]);
    expect((await file(slug, 'txt', whole)).status).toBe(404);
    const early = await get(`/files/pers/${slug}.txt?${new URLSearchParams(whole).toString()}`, samira);
    expect(await early.text()).toContain('EMBARGO tot zondag 30 mei 2027, 06.00 uur');
    api.clock.set('2027-05-30T04:00:00Z');
    expect(await sees(api.visitor)).toEqual(['SEEN', true]);
    const late = await file(slug, 'txt', whole);
    expect(late.status).toBe(200);
    expect(await late.text()).not.toContain('EMBARGO');
    api.clock.set(before.toISOString());
  });
});

describe('making it one’s own', () => {
  it('names the field that is empty, and gives no file with a hole in it', async () => {
    const { id, slug } = await done(save, written());
    await done(release, { id });
    const { localPressRelease } = await api.visitor.data<{
      localPressRelease: { title: string; missing: string[] };
    }>(fill, { input: { slug, municipality: 'gemeente Zwolle', organisation: 'Steunpunt De Brug' } });
    expect(localPressRelease).toMatchObject({
      title: 'gemeente Zwolle ziet jonge mantelzorgers',
      missing: ['woordvoerder', 'aantal'],
    });
    const { woordvoerder: _, ...rest } = whole;
    for (const form of ['pdf', 'txt', 'docx']) {
      const answered = await file(slug, form, rest);
      expect(answered.status).toBe(400);
      expect(await answered.text()).toContain('Vul eerst dit veld in: Woordvoerder.');
    }
  });

  it('filled in it is a text and a PDF with the same words, and the figure is estimated', async () => {
    const { id, slug } = await done(save, written());
    await done(release, { id });
    const asText = await (await file(slug, 'txt', whole)).text();
    expect(asText).toContain('Zwolle ziet jonge mantelzorgers');
    expect(asText).toMatch(/naar schatting 110 tot 200 jongeren/);
    const pdf = await file(slug, 'pdf', whole);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const { text: words } = await extractText(
      await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())),
      { mergePages: true },
    );
    for (const each of [
      'Zwolle ziet jonge mantelzorgers',
      '110 tot 200',
      'Steunpunt De Brug',
      'pers@example.org',
    ]) {
      expect(words).toContain(each);
    }
    const uses = await api.db.query<{ times: number; name: string }[]>(
      `SELECT uses.times, municipality.name FROM press_release_uses uses
       JOIN municipalities municipality ON municipality.id = uses.municipality_id WHERE uses.release_id = $1`,
      [id],
    );
    expect(uses).toEqual([{ times: 2, name: 'Zwolle' }]);
  });

  it('says at the field what is wrong: no such municipality, the mailbox of a person, no number', async () => {
    const { id, slug } = await done(save, written());
    await done(release, { id });
    const input = (more: object) => ({ slug, ...more });
    expect(await refused(api.visitor, fill, input({ municipality: 'Luilekkerland' }))).toMatchObject({
      field: 'municipality',
    });
    expect(await refused(api.visitor, fill, input({ spokesperson: 'j.devries@example.org' }))).toMatchObject({
      field: 'spokesperson',
      code: 'NO_ROLE',
    });
    expect(
      await refused(api.visitor, fill, input({ spokesperson: 'j.devries.pers@example.org' })),
    ).toMatchObject({ code: 'NO_ROLE' });
    expect(await refused(api.visitor, fill, input({ young: 3 }))).toMatchObject({ field: 'young' });
    const answered = await file(slug, 'txt', { ...whole, jongeren: 'veel' });
    expect(answered.status).toBe(400);
  });
});

describe('the national text', () => {
  it('has a number; each change of what is out is the next, with what is different', async () => {
    const input = written();
    const { id } = await done(save, input);
    expect(await done(release, { id })).toMatchObject({ status: 'RELEASED', number: 1, version: 2 });
    const changed = { ...input, title: 'Nieuwe kop voor {gemeente}', expectedVersion: 2 };
    expect(await refused(api.as(marieke), save, changed)).toMatchObject({ field: 'note', code: 'MISSING' });
    expect(await done(save, { ...changed, note: 'Een kortere kop.' })).toMatchObject({
      number: 2,
      versions: [
        { number: 2, note: 'Een kortere kop.' },
        { number: 1, title: '{gemeente} ziet jonge mantelzorgers' },
      ],
    });
    expect(await refused(api.as(marieke), save, { ...changed, title: 'Weer anders' })).toBe('CONFLICT');
    const back = await done(withdraw, { id });
    expect(back.status).toBe('DRAFT');
    expect(await refused(api.visitor, read, {})).not.toBeUndefined();
    expect((await api.visitor.run(read, { slug: back.slug })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
    expect(await done(release, { id })).toMatchObject({ number: 2 });
  });

  it('with a field that nobody knows is not kept; who may not write is told', async () => {
    expect(await refused(api.as(marieke), save, written({ body: 'In {gemente}.' }))).toMatchObject({
      field: 'body',
      code: 'UNKNOWN_FIELD',
    });
    for (const who of [samira, fatma]) expect(await refused(api.as(who), save, written())).toBe('FORBIDDEN');
    expect(await refused(api.visitor, save, written())).toBe('UNAUTHENTICATED');
  });
});
