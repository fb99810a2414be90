import { AllianceModule, AllianceWorkerModule, ConsentEnding, ConsentService } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { MailKinds, type MailContent, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule, SearchIndex } from '@verbonden/search/api';
import type { Role } from '@verbonden/shared/kernel';
import { newId, SignedLinks } from '@verbonden/shared/server';
import {
  aPdf,
  filesLookedAt,
  sentFile,
  testApi,
  type TestApi,
  type TestCaller,
  TestJudgeModule,
  type TestPerson,
} from '@verbonden/shared/testing';
import { KnowledgeImport } from '../import/knowledge-import';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';

const consent =
  'id state chosenName ageLabel scopes until identity { realName email guardianName guardianEmail }';
const act = (name: string, input: string, back = consent) =>
  `mutation Act($input: ${input}!) { act: ${name}(input: $input) { ${back} } }`;
const ask = act('askConsent', 'AskConsentInput');
const record = act('recordConsent', 'RecordConsentInput');
const end = act('endConsent', 'EndConsentInput');
const linked = 'holder state chosenName scopes answer about { title lead html path }';
const look = `query Look($token: String!) { consentByLink(token: $token) { ${linked} } }`;
const answer = act('answerConsentByLink', 'AnswerConsentByLinkInput', linked);
const endByLink = act('endConsentByLink', 'EndConsentByLinkInput', linked);
const submit = act('submitKnowledgeItem', 'SubmitKnowledgeItemInput', 'version status');
const publish = act('publishKnowledgeItem', 'PublishKnowledgeItemInput', 'version status');
const read = `query Read($slug: String!) { knowledgeItem(slug: $slug) { title status version
  makers { name ageLabel } consentScopes viewerCanKeepConsents consents { ${consent} } } }`;

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([
    PeopleModule,
    SearchApiModule,
    AllianceModule,
    AllianceWorkerModule,
    KnowledgeModule,
    KnowledgeWorkerModule,
    TestJudgeModule,
  ]);
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
}, 60_000);
afterAll(() => api?.close());

type Answered = Record<string, never> & { id: string; state: string };
const done = async (who: TestCaller, document: string, input: object): Promise<Answered> =>
  (await who.data<{ act: Answered }>(document, { input })).act;
const refused = async (who: TestCaller, document: string, input: object) => {
  const extensions = (await who.run(document, { input })).errors?.[0]?.extensions;
  return extensions?.fields?.length ? extensions.fields[0] : extensions?.code;
};
const aTip = (traits: Partial<KnowledgeItem> = {}) =>
  aKnowledgeItem(api.db, {
    kind: 'TIP',
    title: 'Zet je telefoon even weg',
    authorId: samira.id,
    organisationId,
    status: 'DRAFT',
    publishedOn: null,
    ...traits,
  });
const of = (item: KnowledgeItem, traits: object = {}) => ({
  id: newId(),
  subjectType: 'KNOWLEDGE_ITEM',
  subjectId: item.id,
  chosenName: 'Noor',
  ageBand: 'FROM_16_TO_17',
  scopes: ['PORTAL', 'PRINT'],
  until: '2028-12-31',
  ...traits,
});
const byMail = (item: KnowledgeItem, traits: object = {}) =>
  of(item, { makerEmail: 'noor@example.org', ...traits });
const onPaper = (item: KnowledgeItem, traits: object = {}) => of(item, { signedOn: '2027-01-02', ...traits });
const tokenOf = (id: string, purpose: 'consent' | 'consent-guardian' = 'consent') =>
  api.app.get(SignedLinks, { strict: false }).token(purpose, id);
const seen = async (who: TestCaller, { slug }: KnowledgeItem) =>
  (await who.data<{ knowledgeItem: Record<string, unknown> }>(read, { slug })).knowledgeItem;
const versionOf = async ({ id }: KnowledgeItem): Promise<number> =>
  (await api.db.query<[{ version: number }]>('SELECT version FROM knowledge_items WHERE id = $1', [id]))[0]
    .version;
const mailsAbout = (id: string, kind = 'alliance.consent-question'): Promise<PlannedMail[]> =>
  api.db.query(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
       subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages WHERE subject_id = $1 AND kind = $2 AND status IN ('PLANNED', 'SENDING') ORDER BY to_address`,
    [id, kind],
  );
const written = async (mail: PlannedMail) =>
  (await api.app.get(MailKinds, { strict: false }).get(mail.kind).compose([mail])).get(
    mail.id,
  ) as MailContent;

describe('a tip of a young carer', () => {
  it('is not sent in before somebody was asked, and not published before they agree', async () => {
    const tip = await aTip();
    const editor = api.as(samira);
    const step = async () => ({ id: tip.id, expectedVersion: await versionOf(tip) });
    expect(await refused(editor, submit, await step())).toMatchObject({ field: 'consent', code: 'MISSING' });
    const { id } = await done(editor, ask, byMail(tip));
    await done(editor, submit, await step());
    expect(await refused(api.as(marieke), publish, await step())).toMatchObject({
      field: 'consent',
      code: 'NOT_GIVEN',
    });
    await done(api.visitor, answer, { token: tokenOf(id), answer: 'YES' });
    expect(await done(api.as(marieke), publish, await step())).toMatchObject({ status: 'PUBLISHED' });
    expect(await seen(api.visitor, tip)).toMatchObject({
      makers: [{ name: 'Noor', ageLabel: '16 of 17' }],
      consentScopes: ['PORTAL', 'PRINT'],
      consents: [],
    });
  });

  it('says at the field what an asked consent misses, and who may not ask', async () => {
    const tip = await aTip();
    const young = { ageBand: 'FROM_12_TO_15', makerEmail: null };
    expect(await refused(api.as(samira), ask, byMail(tip, young))).toMatchObject({ field: 'guardianName' });
    expect(await refused(api.as(samira), ask, byMail(tip, { until: '2026-01-01' }))).toMatchObject({
      field: 'until',
    });
    expect(await refused(api.as(samira), record, onPaper(tip, { signedOn: '2027-06-01' }))).toMatchObject({
      field: 'signedOn',
    });
    expect(await refused(api.as(fatma), ask, byMail(tip))).toBe('NOT_FOUND');
    expect(await refused(api.visitor, ask, byMail(tip))).toBe('UNAUTHENTICATED');
    const shown = await aTip({ status: 'PUBLISHED', publishedOn: '2027-01-01' });
    expect(await refused(api.as(fatma), record, onPaper(shown))).toBe('FORBIDDEN');
    expect(await refused(api.as(samira), ask, byMail(tip, { subjectType: 'MOON' }))).toBe('NOT_FOUND');
  });

  it('sent twice with one id is one consent and one mail', async () => {
    const tip = await aTip();
    const input = byMail(tip);
    await done(api.as(samira), ask, input);
    await done(api.as(samira), ask, input);
    expect(await mailsAbout(input.id)).toHaveLength(1);
    expect((await seen(api.as(samira), tip))['consents']).toHaveLength(1);
  });

  it('below 16 waits for the guardian too, each by a link of their own', async () => {
    const tip = await aTip();
    const { id } = await done(
      api.as(samira),
      ask,
      byMail(tip, { ageBand: 'FROM_12_TO_15', guardianName: 'Els', guardianEmail: 'els@example.org' }),
    );
    expect((await mailsAbout(id)).map(({ toAddress }) => toAddress)).toEqual([
      'els@example.org',
      'noor@example.org',
    ]);
    const yes = (token: string, more = {}) => done(api.visitor, answer, { token, answer: 'YES', ...more });
    expect(await yes(tokenOf(id))).toMatchObject({ holder: 'MAKER', state: 'ASKED', answer: 'YES' });
    expect(await yes(tokenOf(id, 'consent-guardian'), { scopes: ['PORTAL'] })).toMatchObject({
      holder: 'GUARDIAN',
      state: 'GIVEN',
      scopes: ['PORTAL'],
    });
  });

  it('a link shows what is asked and changes nothing by being opened; an altered one leads nowhere', async () => {
    const tip = await aTip({ body: 'Loop een rondje zonder **telefoon**.' });
    const { id } = await done(api.as(samira), ask, byMail(tip));
    for (let each = 0; each < 3; each++) {
      const { consentByLink } = await api.visitor.data<{ consentByLink: unknown }>(look, {
        token: tokenOf(id),
      });
      expect(consentByLink).toMatchObject({
        state: 'ASKED',
        answer: null,
        about: { title: tip.title, html: expect.stringContaining('<strong>telefoon</strong>'), path: null },
      });
    }
    const altered = `${tokenOf(id).slice(0, -1)}${tokenOf(id).endsWith('A') ? 'B' : 'A'}`;
    expect((await api.visitor.run(look, { token: altered })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await refused(api.visitor, endByLink, { token: altered })).toBe('NOT_FOUND');
  });

  it('a no is told to who asked, and keeps it from readers until that person is out of it', async () => {
    const tip = await aTip();
    const { id } = await done(api.as(samira), ask, byMail(tip));
    await done(api.as(samira), submit, { id: tip.id, expectedVersion: await versionOf(tip) });
    await done(api.visitor, answer, { token: tokenOf(id), answer: 'NO' });
    const [news] = await mailsAbout(id, 'alliance.consent-news');
    expect(await written(news!)).toMatchObject({ subject: 'Noor zegt liever nee' });
    const step = { id: tip.id, expectedVersion: await versionOf(tip) };
    expect(await refused(api.as(marieke), publish, step)).toMatchObject({ code: 'REFUSED' });
    await done(api.as(samira), record, onPaper(tip, { chosenName: 'Sem' }));
    await done(api.as(samira), end, { id, reason: 'Staat er niet meer in.' });
    expect(await done(api.as(marieke), publish, step)).toMatchObject({ status: 'PUBLISHED' });
  });
});

describe('the mail to a young person', () => {
  it('says nothing of what it is about: not in the subject, not in the preview, not in the text', async () => {
    const tip = await aTip({ title: 'Mijn moeder is ziek', summary: 'Zo houd ik het vol.' });
    const { id } = await done(
      api.as(samira),
      ask,
      byMail(tip, { ageBand: 'FROM_12_TO_15', guardianName: 'Els', guardianEmail: 'els@example.org' }),
    );
    const mails = await mailsAbout(id);
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      for (const locale of ['nl', 'en'] as const) {
        const content = await written({ ...mail, locale });
        expect(JSON.stringify(content)).not.toMatch(/mantel|zorg|carer|ziek|tip|moeder|volh|Alliantie/i);
        expect(content.subject).toMatch(locale === 'nl' ? /^Wil je even/ : /^Would you take a look/);
      }
    }
  });
});

describe('taken away on request', () => {
  const planted = 'Fluisterwolkje';
  /** Every door that shows what is published, as text. */
  async function everyDoor(item: KnowledgeItem, file: string): Promise<Record<string, string>> {
    const get = async (path: string) => (await fetch(`${api.url}${path}`)).text();
    const say = async (who: TestCaller, query: string, variables: Record<string, unknown> = {}) => {
      const told = JSON.stringify(await who.run(query, variables));
      // A door that this test cannot open would prove nothing.
      expect(told).not.toContain('GRAPHQL_VALIDATION_FAILED');
      return told;
    };
    const list = `query List($search: String) { knowledgeItems(search: $search) { totalCount edges { node { title summary } } } }`;
    const everything = `query All($search: String!) { searchEverything(search: $search) { edges { node { path title { text } excerpt { text } } } } }`;
    return {
      list: await say(api.visitor, list),
      search: await say(api.visitor, list, { search: planted }),
      everything: await say(api.visitor, everything, { search: planted }),
      suggestions: await say(api.visitor, `query S($t: String!) { searchSuggestions(typed: $t) { text } }`, {
        t: planted,
      }),
      page: await say(api.visitor, read, { slug: item.slug }),
      colleague: await say(api.as(fatma), read, { slug: item.slug }),
      editor: await say(api.as(samira), read, { slug: item.slug }),
      work: await say(api.as(samira), '{ myKnowledgeItems { edges { node { title summary } } } }'),
      collection: await say(
        api.as(fatma),
        `{ myCollections { title entries { note item { title summary } } } }`,
      ),
      versions: await say(
        api.as(samira),
        `query V($slug: String!) { knowledgeVersions(slug: $slug) { edges { node { text { title summary } } } } }`,
        { slug: item.slug },
      ),
      atom: await get('/feeds/kennis.atom'),
      jsonFeed: await get('/feeds/kennis.json'),
      embed: await get('/insluiten/kennis.json'),
      sitemap: await get('/sitemap-kennis-1.xml'),
      csv: await get('/kennis/export.csv'),
      oai: await get('/oai?verb=ListRecords&metadataPrefix=oai_dc'),
      file: String((await fetch(`${api.url}/files/bijlagen/${file}/blad.pdf`)).status),
      index: JSON.stringify(
        await api.db.query('SELECT * FROM search_documents WHERE subject_id = $1', [item.id]),
      ),
    };
  }
  const withWord = (doors: Record<string, string>) =>
    Object.entries(doors)
      .filter(([, text]) => text.includes(planted))
      .map(([door]) => door)
      .sort();

  async function aShownTip() {
    const tip = await aTip({
      title: `${planted} voor onderweg`,
      summary: `Een ${planted} helpt mij.`,
      body: `Adem uit en denk aan een ${planted}.`,
      externalId: `tip-${newId()}`,
    });
    const file = await sentFile(api, samira, await aPdf([`Een ${planted} op papier.`]), 'blad.pdf');
    await api.as(samira).data(act('addAttachments', 'AddAttachmentsInput', 'version'), {
      input: { itemId: tip.id, fileIds: [file] },
    });
    await filesLookedAt(api);
    const { id } = await done(api.as(samira), ask, byMail(tip, { realName: 'Noor Verstopt' }));
    await done(api.as(samira), submit, { id: tip.id, expectedVersion: await versionOf(tip) });
    await done(api.visitor, answer, { token: tokenOf(id), answer: 'YES' });
    await done(api.as(marieke), publish, { id: tip.id, expectedVersion: await versionOf(tip) });
    await api.as(fatma).data(act('createCollection', 'CreateCollectionInput', 'id'), {
      input: { id: newId(), title: 'Voor de klas', ownerKind: 'PERSON', itemId: tip.id },
    });
    const [attached] = await api.db.query<[{ id: string }]>('SELECT id FROM attachments WHERE item_id = $1', [
      tip.id,
    ]);
    return { tip, consentId: id, attachment: attached.id };
  }

  it('by the link it leaves every door in the same moment, and the page says only that it is gone', async () => {
    const { tip, consentId, attachment } = await aShownTip();
    const before = await everyDoor(tip, attachment);
    // The control: the planted word really is behind these doors.
    expect(withWord(before)).toEqual(
      expect.arrayContaining([
        'atom',
        'collection',
        'editor',
        'embed',
        'index',
        'jsonFeed',
        'list',
        'oai',
        'page',
        'search',
        'work',
      ]),
    );
    expect(before['file']).toBe('200');
    expect(before['sitemap']).toContain(tip.slug);

    const token = tokenOf(consentId);
    expect(await done(api.visitor, endByLink, { token, reason: 'Ik ben er klaar mee' })).toMatchObject({
      state: 'WITHDRAWN',
      about: null,
    });
    const after = await everyDoor(tip, attachment);
    expect(withWord(after)).toEqual([]);
    expect(after['file']).toBe('404');
    expect(after['sitemap']).not.toContain(tip.slug);
    expect(after['oai']).toContain(`<header status="deleted"><identifier>`);
    expect(JSON.parse(after['page']!)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(
      await api.visitor.data('query Gone($slug: String!) { knowledgeTakenAway(slug: $slug) { kind } }', {
        slug: tip.slug,
      }),
    ).toEqual({ knowledgeTakenAway: { kind: 'TIP' } });
    // Who looks after the network can account for it; and an importer does not bring it back.
    expect(await seen(api.as(marieke), tip)).toMatchObject({ status: 'ARCHIVED' });
    await api.app
      .get(KnowledgeImport, { strict: false })
      .run([{ kind: 'TIP', title: `${planted} voor onderweg`, externalId: tip.externalId }], {
        publish: true,
      });
    await api.app.get(SearchIndex, { strict: false }).reindex();
    expect(withWord(await everyDoor(tip, attachment))).toEqual([]);
  });

  it('by a colleague too, and once; the link then says how it stands', async () => {
    const { tip, consentId } = await aShownTip();
    expect(await refused(api.as(fatma), end, { id: consentId })).toBe('FORBIDDEN');
    expect(await done(api.as(samira), end, { id: consentId })).toMatchObject({ state: 'WITHDRAWN' });
    const version = await versionOf(tip);
    await done(api.visitor, endByLink, { token: tokenOf(consentId) });
    expect(await versionOf(tip)).toBe(version);
    expect(await refused(api.visitor, answer, { token: tokenOf(consentId), answer: 'NO' })).toBe('CONFLICT');
  });

  it('when its time is over, by itself', async () => {
    const tip = await aTip({
      title: `${planted} tot oudjaar`,
      status: 'PUBLISHED',
      publishedOn: '2027-01-01',
    });
    const { id } = await done(api.as(samira), record, onPaper(tip, { until: '2027-02-01' }));
    api.clock.set(new Date('2027-02-01T22:30:00Z'));
    await sweep();
    expect(await seen(api.visitor, tip)).toMatchObject({ makers: [{ name: 'Noor' }] });
    api.clock.set(new Date('2027-02-01T23:30:00Z'));
    await sweep();
    await sweep();
    expect((await api.visitor.run(read, { slug: tip.slug })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const [news] = await mailsAbout(id, 'alliance.consent-news');
    expect((await written(news!)).news).toBe('De tijd is om. Het is overal weggehaald.');
    api.clock.set(new Date('2027-01-04T09:00:00Z'));
  });

  it('something that nobody could read yet leaves no trace for anybody', async () => {
    const tip = await aTip();
    const { id } = await done(api.as(samira), ask, byMail(tip));
    await done(api.visitor, answer, { token: tokenOf(id), answer: 'YES' });
    await done(api.visitor, endByLink, { token: tokenOf(id) });
    expect(
      await api.visitor.data('query Gone($slug: String!) { knowledgeTakenAway(slug: $slug) { kind } }', {
        slug: tip.slug,
      }),
    ).toEqual({ knowledgeTakenAway: null });
  });
});

describe('who somebody really is', () => {
  const real = 'Noortje Geheimnaam';
  const secrets = [real, 'geheim-adres@example.org', 'Voogd Verborgen', 'voogd-adres@example.org'];
  let tip: KnowledgeItem;
  let consentId: string;
  beforeAll(async () => {
    tip = await aTip({ status: 'PUBLISHED', publishedOn: '2027-01-01' });
    const input = byMail(tip, {
      ageBand: 'FROM_12_TO_15',
      realName: real,
      makerEmail: 'geheim-adres@example.org',
      guardianName: 'Voogd Verborgen',
      guardianEmail: 'voogd-adres@example.org',
    });
    consentId = (await done(api.as(samira), ask, input)).id;
  });
  const everything = async (who: TestCaller) =>
    JSON.stringify([
      await who.run(read, { slug: tip.slug }),
      await who.run(look, { token: tokenOf(consentId) }),
      await who.run(look, { token: tokenOf(consentId, 'consent-guardian') }),
      await who.run(end, { input: { id: consentId, reason: 'x'.repeat(900) } }),
    ]);

  it.each<Role>(['PROFESSIONAL', 'EDITOR', 'PIONEER', 'SOUNDING_BOARD', 'ADMINISTRATOR'])(
    'is hidden from %s',
    async (role) => {
      const person = await api.person({ roles: [{ role, organisationId }] });
      const told = await everything(api.as(person));
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    },
  );

  it('is hidden from a visitor and from the editor who typed it', async () => {
    const told = (await everything(api.visitor)) + (await everything(api.as(samira)));
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('is told to a coordinator', async () => {
    const told = await everything(api.as(marieke));
    expect(secrets.filter((secret) => told.includes(secret))).toEqual(secrets);
  });

  it('and the row stays when the item is gone for good', async () => {
    await api.db.query('DELETE FROM knowledge_items WHERE id = $1', [tip.id]);
    const standing = await api.app
      .get(ConsentService, { strict: false })
      .standing(api.db.manager, 'KNOWLEDGE_ITEM', tip.id);
    expect(standing).toHaveLength(1);
  });
});

/** What the worker does every five minutes. */
const sweep = () => api.app.get(ConsentEnding, { strict: false }).endDue();
