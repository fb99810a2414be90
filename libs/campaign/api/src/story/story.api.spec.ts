import { AllianceModule, AllianceWorkerModule, ConsentEnding } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { MailKinds, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId, RetentionRules, SignedLinks } from '@verbonden/shared/server';
import {
  aPhoto,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  type TestCaller,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { CampaignModule } from '../campaign.module';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { anEdition } from '../testing';
import { photoRetention } from './photo-retention';
import { StorySweep } from './story-sweep';

const back =
  'id slug title status version isPublic photo { path width mayBeKept } photoDownloads returnedWith';
const act = (name: string, input: string, fields = back) =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { ${fields} } }`;
const save = act('saveStory', 'SaveStoryInput');
const submit = act('submitStory', 'SubmitStoryInput');
const giveBack = act('returnStory', 'ReturnStoryInput');
const publish = act('publishStory', 'PublishStoryInput');
const ask = act('askConsent', 'AskConsentInput', 'id state');
const answer = act('answerConsentByLink', 'AnswerConsentByLinkInput', 'state');
const endConsent = act('endConsent', 'EndConsentInput', 'state');
const linked = `query Linked($token: String!) { consentByLink(token: $token) { state about { title path } } }`;
const endByLink = act('endConsentByLink', 'EndConsentByLinkInput', 'state about { title }');
const read = `query Read($slug: ID!) { story(slug: $slug) { ${back} lead bodyHtml photoCredit
  people { name ageLabel } scopes consentsAsked { id } viewerCanChange viewerKeeps viewerCanReview } }`;
const gone = `query Gone($slug: ID!) { storyGone(slug: $slug) }`;
const list = `query List($edition: ID) { stories(edition: $edition, first: 50) { totalCount edges { node { title } } } }`;
const kept = `query Kept($status: StoryStatus) { keptStories(status: $status, first: 50) { edges { node { slug title } } } }`;
const everything = `query All($search: String!) { searchEverything(search: $search) { edges { node { path } } } }`;

interface Acted {
  id: string;
  slug: string;
  status: string;
  version: number;
  state: string;
  photoDownloads: number | null;
}

let api: TestApi;
let editionId: string;
let organisationId: string;
let samira: TestPerson;
let fatma: TestPerson;
let stranger: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([
    PeopleModule,
    SearchApiModule,
    AllianceModule,
    AllianceWorkerModule,
    CampaignModule,
    CampaignWorkerModule,
    TestJudgeModule,
  ]);
  editionId = (await anEdition(api.db, { slug: '2027' })).id;
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  const elsewhere = (await anOrganisation(api.db)).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  stranger = await api.person({ roles: [{ role: 'EDITOR', organisationId: elsewhere }] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
}, 60_000);
afterAll(() => api?.close());

const done = async (who: TestCaller, document: string, input: object): Promise<Acted> =>
  (await who.data<{ act: Acted }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) => {
  const extensions = (await who.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const written = (more: object = {}) => ({
  id: newId(),
  editionId,
  organisationId,
  title: 'Elke ochtend om zes uur',
  lead: 'Noor maakt eerst het ontbijt voor haar broer.',
  body: 'Daarna fietst ze naar school.',
  photoAlt: '',
  photoCredit: '',
  shownUntil: '2027-12-31',
  ...more,
});
const asked = (subjectId: string, more: object = {}) => ({
  id: newId(),
  subjectType: 'STORY',
  subjectId,
  chosenName: 'Noor',
  ageBand: 'FROM_16_TO_17',
  scopes: ['PORTAL', 'PRESS'],
  until: '2029-12-31',
  makerEmail: 'noor@example.org',
  ...more,
});
const tokenOf = (id: string) => api.app.get(SignedLinks, { strict: false }).token('consent', id);
const yes = (id: string) => done(api.visitor, answer, { token: tokenOf(id), answer: 'YES' });
const story = async (who: TestCaller, slug: string) =>
  (await who.run(read, { slug })).data?.['story'] ?? null;
const photoOf = async (slug: string) =>
  (await api.visitor.data<{ story: { photo: { path: string; mayBeKept: boolean } } }>(read, { slug })).story
    .photo;
const whyGone = async (slug: string) =>
  (await api.visitor.data<{ storyGone: string | null }>(gone, { slug })).storyGone;
const titles = async (edition: string | null = null): Promise<string[]> =>
  (
    await api.visitor.data<{ stories: { edges: { node: { title: string } }[] } }>(list, { edition })
  ).stories.edges.map(({ node }) => node.title);
const found = async (search: string) =>
  (await api.visitor.data<{ searchEverything: { edges: unknown[] } }>(everything, { search }))
    .searchEverything.edges.length;
const statusOf = async (path: string, who?: TestPerson) => {
  const answered = await fetch(`${api.url}${path}`, who ? { headers: { cookie: who.cookie } } : {});
  await answered.arrayBuffer();
  return answered.status;
};
const mailsTo = (person: TestPerson, kind: string): Promise<PlannedMail[]> =>
  api.db.query(
    `SELECT id, kind, to_name AS "toName", locale, subject_id AS "subjectId", payload FROM mail_messages
     WHERE person_id = $1 AND kind = $2 AND status IN ('PLANNED', 'SENDING')`,
    [person.id, kind],
  );
const composed = async (mail: PlannedMail) =>
  (await api.app.get(MailKinds, { strict: false }).get(mail.kind).compose([mail])).get(
    mail.id,
  ) as MailContent;

/** A story that everybody reads, told by Noor. */
async function aShownStory(more: object = {}, consent: object = {}) {
  const { id, slug } = await done(api.as(samira), save, written(more));
  const asking = await done(api.as(samira), ask, asked(id, consent));
  await yes(asking.id);
  await done(api.as(samira), submit, { id });
  await done(api.as(marieke), publish, { id });
  return { id, slug, consentId: asking.id };
}

/** The same with a photo. */
async function aShownPhoto(consent: object = {}) {
  const photoFileId = await sentFile(api, samira, await aPhoto(), 'noor.jpg');
  await filesLookedAt(api);
  return aShownStory({ photoFileId, photoAlt: 'Noor op haar fiets.', photoCredit: 'Sanne de Boer' }, consent);
}

describe('telling a story', () => {
  it('goes by who is in it and a coordinator before anybody else reads it', async () => {
    const { id, slug } = await done(api.as(samira), save, written());
    expect(await refused(api.as(samira), submit, { id })).toMatchObject({
      field: 'consent',
      code: 'MISSING',
    });
    const asking = await done(api.as(samira), ask, asked(id));
    await done(api.as(samira), submit, { id });
    expect(await refused(api.as(marieke), publish, { id })).toMatchObject({
      field: 'consent',
      code: 'NOT_GIVEN',
    });
    expect(await story(api.visitor, slug)).toBeNull();
    expect(await whyGone(slug)).toBeNull();
    await yes(asking.id);
    expect(await refused(api.as(samira), publish, { id })).toBe('FORBIDDEN');
    await done(api.as(marieke), publish, { id });
    expect(await story(api.visitor, slug)).toMatchObject({
      title: 'Elke ochtend om zes uur',
      people: [{ name: 'Noor', ageLabel: '16 of 17' }],
      consentsAsked: [],
      photoDownloads: null,
      viewerCanChange: false,
    });
    expect(await titles('2027')).toContain('Elke ochtend om zes uur');
    expect(await titles('2031')).toEqual([]);
    const [news] = await mailsTo(samira, 'campaign.story-published');
    expect((await composed(news!)).subject).toBe('Het verhaal staat erop: Elke ochtend om zes uur');
  });

  it('comes back with words, which its writer reads in a mail and at the story', async () => {
    const { id, slug } = await done(api.as(samira), save, written());
    await done(api.as(samira), ask, asked(id));
    await done(api.as(samira), submit, { id });
    expect(await refused(api.as(samira), save, { ...written({ id }), expectedVersion: 2 })).toBe('FORBIDDEN');
    expect(await refused(api.as(marieke), giveBack, { id, words: '' })).toMatchObject({ field: 'words' });
    await done(api.as(marieke), giveBack, { id, words: 'Laat de straat weg.' });
    expect(await story(api.as(samira), slug)).toMatchObject({
      status: 'DRAFT',
      returnedWith: 'Laat de straat weg.',
    });
    const [mail] = await mailsTo(samira, 'campaign.story-returned');
    expect((await composed(mail!)).paragraphs[0]).toBe('Laat de straat weg.');
  });

  it('sent twice is one story; two who write at once are told', async () => {
    const input = written();
    const first = await done(api.as(samira), save, input);
    expect(await done(api.as(samira), save, input)).toEqual(first);
    await done(api.as(samira), save, { ...input, lead: 'Anders.', expectedVersion: 1 });
    expect(await refused(api.as(samira), save, { ...input, lead: 'Weer anders.', expectedVersion: 1 })).toBe(
      'CONFLICT',
    );
  });

  it('says at the field what is wrong, and refuses another organisation', async () => {
    const { id, slug } = await done(api.as(samira), save, written());
    expect(await refused(api.as(samira), save, written({ title: ' ' }))).toMatchObject({ field: 'title' });
    expect(await refused(api.as(samira), save, written({ filmUrl: 'film' }))).toMatchObject({
      field: 'filmUrl',
    });
    expect(await refused(api.as(samira), save, written({ editionId: newId() }))).toMatchObject({
      field: 'editionId',
    });
    expect(await refused(api.as(samira), save, written({ organisationId: null }))).toBe('FORBIDDEN');
    expect(await refused(api.as(stranger), save, { ...written({ id }), expectedVersion: 1 })).toBe(
      'NOT_FOUND',
    );
    expect(await refused(api.as(stranger), submit, { id })).toBe('NOT_FOUND');
    expect(await refused(api.as(stranger), ask, asked(id))).toBe('NOT_FOUND');
    expect(await refused(api.as(fatma), save, written())).toBe('FORBIDDEN');
    expect(await story(api.as(stranger), slug)).toBeNull();
    const { keptStories } = await api.as(stranger).data<{ keptStories: { edges: unknown[] } }>(kept);
    expect(keptStories.edges).toEqual([]);
  });

  it('what everybody reads is never saved with a hole: its text stays, and a new photo is looked at first', async () => {
    const whole = written({ title: 'Zonder gat' });
    const { id, slug } = await aShownStory(whole);
    const change = { ...whole, expectedVersion: 3 };
    expect(await refused(api.as(marieke), save, { ...change, lead: ' ' })).toMatchObject({ field: 'lead' });
    expect(await refused(api.as(marieke), save, { ...change, body: '' })).toMatchObject({ field: 'body' });
    const photo = { photoAlt: 'Noor op haar fiets.', photoCredit: 'Sanne de Boer' };
    const photoFileId = await sentFile(api, marieke, await aPhoto(), 'noor.jpg');
    const pictured = { ...change, ...photo, photoFileId };
    expect(await refused(api.as(marieke), save, pictured)).toMatchObject({ code: 'PROCESSING' });
    expect(await story(api.visitor, slug)).toMatchObject({ lead: whole.lead, photo: null });
    await filesLookedAt(api);
    expect(await done(api.as(marieke), save, pictured)).toMatchObject({ id, status: 'PUBLISHED' });
    expect(await photoOf(slug)).not.toBeNull();
  });

  it('a photo is looked at first, and a document is none', async () => {
    const photo = { photoAlt: 'Noor op haar fiets.', photoCredit: 'Sanne de Boer' };
    const photoFileId = await sentFile(api, samira, 'Geen foto, maar tekst.', 'noor.txt');
    const { id } = await done(api.as(samira), save, written({ ...photo, photoFileId }));
    await yes((await done(api.as(samira), ask, asked(id))).id);
    await done(api.as(samira), submit, { id });
    expect(await refused(api.as(marieke), publish, { id })).toMatchObject({ code: 'PROCESSING' });
    await filesLookedAt(api);
    expect(await refused(api.as(marieke), publish, { id })).toMatchObject({ code: 'NO_PICTURE' });
  });
});

describe('after its last day', () => {
  it('a story is gone from its page and lists at midnight, and from search with the next round', async () => {
    const { slug } = await aShownStory({ title: 'Kwartelvogel in de tuin', shownUntil: '2027-02-01' });
    expect(await found('Kwartelvogel')).toBe(1);
    const before = api.clock.now();
    api.clock.set('2027-02-01T23:30:00Z');
    expect(await story(api.visitor, slug)).toBeNull();
    expect(await titles()).not.toContain('Kwartelvogel in de tuin');
    expect(await whyGone(slug)).toBe('TIME');
    await api.app.get(StorySweep, { strict: false }).run();
    expect(await found('Kwartelvogel')).toBe(0);
    expect(await story(api.as(samira), slug)).toMatchObject({ status: 'ENDED' });
    api.clock.set(before.toISOString());
  });
});

describe('somebody who takes their story back', () => {
  it('by the link in the mail it is gone at once from page, list, search, feed, sitemap and photo', async () => {
    const { slug, consentId } = await aShownPhoto();
    const { path: photo } = await photoOf(slug);
    expect(await statusOf(photo)).toBe(200);
    const texts = () =>
      Promise.all(
        ['/feeds/verhalen.atom', '/sitemap-verhalen-1.xml'].map(async (path) =>
          (await fetch(`${api.url}${path}`)).text(),
        ),
      );
    for (const each of await texts()) expect(each).toContain(slug);

    expect(await done(api.visitor, endByLink, { token: tokenOf(consentId) })).toMatchObject({
      state: 'WITHDRAWN',
      about: null,
    });
    for (const who of [api.visitor, api.as(samira), api.as(marieke)]) {
      expect(await story(who, slug)).toBeNull();
    }
    expect(await whyGone(slug)).toBe('REQUEST');
    expect(await statusOf(photo)).toBe(404);
    expect(await statusOf(photo, marieke)).toBe(404);
    for (const each of await texts()) expect(each).not.toContain(slug);
    const rows = await api.db.query<Record<string, unknown>[]>('SELECT * FROM stories WHERE slug = $1', [
      slug,
    ]);
    expect(rows[0]).toMatchObject({ title: '', lead: '', body: '', photo_file_id: null, photo_credit: '' });
    const found = await api.db.query('SELECT 1 FROM search_documents WHERE path LIKE $1', [`%${slug}`]);
    expect(found).toEqual([]);
  });

  it('has everybody told who was signed in and keeps the photo, once, and then that is forgotten', async () => {
    const { id, slug, consentId } = await aShownPhoto();
    const { path: photo } = await photoOf(slug);
    await statusOf(photo, fatma);
    expect(await story(api.as(samira), slug)).toMatchObject({ photoDownloads: 0 });
    expect(await statusOf(`${photo}?bewaar`)).toBe(200);
    expect(await statusOf(`${photo}?bewaar`, fatma)).toBe(200);
    expect(await statusOf(`${photo}?bewaar`, fatma)).toBe(200);
    expect(await story(api.as(samira), slug)).toMatchObject({ photoDownloads: 1 });
    await done(api.visitor, endByLink, { token: tokenOf(consentId) });
    const [mail, ...others] = await mailsTo(fatma, 'campaign.story-photo-gone');
    expect(others).toEqual([]);
    const content = await composed(mail!);
    expect(content.subject).toBe('Gebruik een foto van ons niet meer');
    expect(JSON.stringify(content)).not.toMatch(/Noor|ontbijt|Sanne/);
    const rows = () => api.db.query('SELECT 1 FROM story_photo_downloads WHERE story_id = $1', [id]);
    expect(await rows()).toHaveLength(1);
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(photoRetention);
    const told = api.clock.now().getTime();
    expect(await photoRetention.erase(api.db.manager, new Date(told))).toBe(0);
    expect(await photoRetention.erase(api.db.manager, new Date(told + 1))).toBe(1);
    expect(await rows()).toEqual([]);
  });

  it('a photo that may stand only here is shown, and not given to keep', async () => {
    const { slug } = await aShownPhoto({ scopes: ['PORTAL'] });
    const { path, mayBeKept } = await photoOf(slug);
    expect(mayBeKept).toBe(false);
    expect(await statusOf(path)).toBe(200);
    expect(await statusOf(`${path}?bewaar`, fatma)).toBe(404);
  });

  it('when the agreed time is over the sweep takes it away by itself', async () => {
    const { slug } = await aShownStory({ shownUntil: '2031-01-01' }, { until: '2027-05-01' });
    const before = api.clock.now();
    api.clock.set('2027-05-02T09:00:00Z');
    await api.app.get(ConsentEnding, { strict: false }).endDue();
    expect(await whyGone(slug)).toBe('TIME');
    expect(await story(api.as(marieke), slug)).toBeNull();
    api.clock.set(before.toISOString());
  });

  it.each([
    ['when the agreed time is over', 'TIME', () => api.app.get(ConsentEnding, { strict: false }).endDue()],
    ['when who keeps it ends the consent', 'REQUEST', endedByColleague],
  ] as const)('%s it is erased too after its own last day', async (_, because, end) => {
    const before = api.clock.now();
    const { id, slug, consentId } = await aShownPhoto({ until: '2028-05-01' });
    await statusOf(`${(await photoOf(slug)).path}?bewaar`, fatma);
    const mails = await mailsTo(fatma, 'campaign.story-photo-gone');
    api.clock.set('2028-01-02T09:00:00Z');
    await api.app.get(StorySweep, { strict: false }).run();
    expect(await story(api.as(marieke), slug)).toMatchObject({ status: 'ENDED' });
    // Who is in it still reads what they agreed to, without a way to a page that is not there.
    expect(await api.visitor.data(linked, { token: tokenOf(consentId) })).toEqual({
      consentByLink: { state: 'GIVEN', about: { title: 'Elke ochtend om zes uur', path: null } },
    });
    api.clock.set('2028-05-02T09:00:00Z');
    await end(consentId);
    expect(await whyGone(slug)).toBe(because);
    expect(await story(api.as(marieke), slug)).toBeNull();
    const [row] = await api.db.query<object[]>('SELECT body, photo_file_id FROM stories WHERE id = $1', [id]);
    expect(row).toEqual({ body: '', photo_file_id: null });
    expect(await mailsTo(fatma, 'campaign.story-photo-gone')).toHaveLength(mails.length + 1);
    api.clock.set(before.toISOString());
  });

  it('when the agreed time is over, what nobody reads yet is erased too; what was never agreed to stays', async () => {
    const before = api.clock.now();
    const slugs: string[] = [];
    for (const isAnswered of [true, false]) {
      const { id, slug } = await done(api.as(samira), save, written());
      const asking = await done(api.as(samira), ask, asked(id, { until: '2027-03-01' }));
      if (isAnswered) await yes(asking.id);
      slugs.push(slug);
    }
    api.clock.set('2027-03-02T09:00:00Z');
    await api.app.get(ConsentEnding, { strict: false }).endDue();
    const [agreed, open] = slugs;
    expect(await story(api.as(samira), agreed!)).toBeNull();
    expect(await story(api.as(samira), open!)).toMatchObject({ status: 'DRAFT' });
    api.clock.set(before.toISOString());
  });
});

function endedByColleague(id: string): Promise<Acted> {
  return done(api.as(samira), endConsent, { id, reason: 'Op verzoek.' });
}
