import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from './knowledge.module';

const fields = `id slug title status stage version reviewNote summary body bodyHtml draft { title status reviewNote summary }
  viewerCanEdit viewerCanSubmit viewerCanPublish viewerCanRequestChanges viewerCanArchive`;
const step = (name: string, input: string) =>
  `mutation Step($input: ${input}!) { step: ${name}(input: $input) { ${fields} } }`;
const create = step('createKnowledgeItem', 'CreateKnowledgeItemInput');
const update = step('updateKnowledgeItem', 'UpdateKnowledgeItemInput');
const submit = step('submitKnowledgeItem', 'SubmitKnowledgeItemInput');
const requestChanges = step('requestKnowledgeChanges', 'RequestKnowledgeChangesInput');
const publish = step('publishKnowledgeItem', 'PublishKnowledgeItemInput');
const archive = step('archiveKnowledgeItem', 'ArchiveKnowledgeItemInput');
const read = `query Read($slug: String!) { knowledgeItem(slug: $slug) { ${fields} } }`;

interface Item {
  id: string;
  slug: string;
  title: string;
  status: string;
  stage: string;
  version: number;
  reviewNote: string | null;
  summary: string;
  bodyHtml: string;
  draft: { title: string; status: string; reviewNote: string | null; summary: string } | null;
  viewerCanEdit: boolean;
  viewerCanSubmit: boolean;
  viewerCanPublish: boolean;
  viewerCanRequestChanges: boolean;
  viewerCanArchive: boolean;
}

const complete = {
  kind: 'GOOD_PRACTICE',
  title: 'De vrije woensdag',
  summary: 'Elke twee weken een middag waar jongeren zelf kiezen.',
  body: '# Waarom\n\nJongeren vroegen om een plek waar even niets hoeft.\n\n## Wat doe je\n\nWe koken samen, eten samen en wie wil praat. [Meer](https://example.org).',
  themes: ['RESPITE', 'RESPITE'],
  activityKinds: ['GROUP'],
};

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let marieke: TestPerson;
let rajesh: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  organisationId = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  rajesh = await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

async function take(caller: TestCaller, mutation: string, input: object): Promise<Item> {
  return (await caller.data<{ step: Item }>(mutation, { input })).step;
}
const at = ({ id, version }: Item) => ({ id, expectedVersion: version });
const codeOf = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions?.code;
const mailsOf = (kind: string): Promise<{ toName: string }[]> =>
  api.db.query(`SELECT to_name AS "toName" FROM mail_messages WHERE kind = $1 ORDER BY created_at`, [kind]);

async function submitted(by = samira, more: object = {}): Promise<Item> {
  const item = await take(api.as(by), create, { id: newId(), ...complete, ...more });
  return take(api.as(by), submit, at(item));
}
async function published(by = samira, more: object = {}): Promise<Item> {
  return take(api.as(marieke), publish, at(await submitted(by, more)));
}

describe('sharing a practice', () => {
  it('goes from draft to review, back with a question, and then everybody reads it', async () => {
    const draft = await take(api.as(samira), create, { id: newId(), ...complete, organisationId });
    expect(draft).toMatchObject({
      status: 'DRAFT',
      viewerCanEdit: true,
      viewerCanSubmit: true,
      viewerCanPublish: false,
    });
    const sent = await take(api.as(samira), submit, at(draft));
    expect(sent).toMatchObject({ status: 'SUBMITTED', viewerCanSubmit: false });
    expect(await mailsOf('knowledge.submitted')).toContainEqual({ toName: 'Marieke' });

    const asked = await take(api.as(marieke), requestChanges, {
      ...at(sent),
      note: 'Voor welke leeftijd is het?',
    });
    expect(asked).toMatchObject({ status: 'CHANGES_REQUESTED', reviewNote: 'Voor welke leeftijd is het?' });
    expect(await mailsOf('knowledge.changes-requested')).toContainEqual({ toName: 'Samira' });

    const better = await take(api.as(samira), update, {
      ...at(asked),
      summary: 'Elke woensdag, voor 9 tot 15 jaar.',
    });
    const again = await take(api.as(samira), submit, at(better));
    expect(await codeOf(api.visitor, read, { slug: again.slug })).toBe('NOT_FOUND');
    const done = await take(api.as(marieke), publish, at(again));
    expect(done).toMatchObject({ status: 'PUBLISHED', reviewNote: null });
    expect(await mailsOf('knowledge.published')).toContainEqual({ toName: 'Samira' });

    const { knowledgeItem } = await api.visitor.data<{ knowledgeItem: Item }>(read, { slug: draft.slug });
    expect(knowledgeItem).toMatchObject({
      summary: 'Elke woensdag, voor 9 tot 15 jaar.',
      version: null,
      draft: null,
      viewerCanEdit: false,
    });
    expect(knowledgeItem.bodyHtml).toContain('<h2>Waarom</h2>');
    expect(knowledgeItem.bodyHtml).toContain(
      '<a href="https://example.org" rel="nofollow noopener">Meer</a>',
    );
  });
});

describe('changing what is published', () => {
  it('readers keep the published text until the new one is published', async () => {
    const item = await published();
    const edited = await take(api.as(samira), update, { ...at(item), title: 'De vrije donderdag' });
    expect(edited).toMatchObject({ title: 'De vrije woensdag', status: 'PUBLISHED', stage: 'DRAFT' });
    expect(edited.draft).toMatchObject({ title: 'De vrije donderdag', status: 'DRAFT' });

    for (const reader of [api.visitor, api.as(fatma), api.as(marieke)]) {
      const { knowledgeItem } = await reader.data<{ knowledgeItem: Item }>(read, { slug: item.slug });
      expect(knowledgeItem).toMatchObject({ title: 'De vrije woensdag', draft: null, stage: 'PUBLISHED' });
    }

    const sent = await take(api.as(samira), submit, at(edited));
    const done = await take(api.as(marieke), publish, at(sent));
    expect(done).toMatchObject({
      title: 'De vrije donderdag',
      slug: item.slug,
      draft: null,
      stage: 'PUBLISHED',
    });
    const kept = await api.db.query<{ title: string }[]>(
      `SELECT content->>'title' AS title FROM knowledge_revisions WHERE item_id = $1 ORDER BY number`,
      [item.id],
    );
    expect(kept.map(({ title }) => title)).toEqual(['De vrije woensdag', 'De vrije donderdag']);
  });

  it('saving what is there already makes no draft', async () => {
    const item = await published();
    expect(await take(api.as(samira), update, { ...at(item), title: item.title })).toMatchObject({
      draft: null,
      version: item.version,
    });
  });

  it('a question about a revision stands with the revision', async () => {
    const item = await published();
    const edited = await take(api.as(samira), update, {
      ...at(item),
      summary: 'Een nieuwe samenvatting voor iedereen.',
    });
    const sent = await take(api.as(samira), submit, at(edited));
    const asked = await take(api.as(marieke), requestChanges, { ...at(sent), note: 'Voor wie is dit?' });
    expect(asked).toMatchObject({ status: 'PUBLISHED', stage: 'CHANGES_REQUESTED', reviewNote: null });
    expect(asked.draft).toMatchObject({ reviewNote: 'Voor wie is dit?' });
  });

  it('what is archived is found by nobody, says so, and stays at its address for everybody', async () => {
    const item = await published(samira, { title: 'Straks in het archief' });
    await take(api.as(samira), archive, at(item));
    for (const caller of [api.visitor, api.as(fatma), api.as(samira)]) {
      const { knowledgeItem } = await caller.data<{ knowledgeItem: Item }>(read, { slug: item.slug });
      expect(knowledgeItem).toMatchObject({
        title: 'Straks in het archief',
        status: 'ARCHIVED',
        viewerCanEdit: false,
      });
    }
    const { knowledgeItems } = await api.visitor.data<{ knowledgeItems: { totalCount: number } }>(
      '{ knowledgeItems(search: "archief") { totalCount } }',
    );
    expect(knowledgeItems.totalCount).toBe(0);
  });

  it('a draft that is archived was for its writers only, and stays so', async () => {
    const draft = await take(api.as(samira), create, {
      id: newId(),
      ...complete,
      publishedOn: '2026-01-01',
      title: 'Nooit af',
    });
    await take(api.as(samira), archive, at(draft));
    expect(await codeOf(api.visitor, read, { slug: draft.slug })).toBe('NOT_FOUND');
  });
});

describe('two people at once', () => {
  it('whoever saves second hears who was first, and nothing of the first is lost', async () => {
    const colleague = await api.person({ name: 'Joost', roles: [{ role: 'EDITOR', organisationId }] });
    const item = await take(api.as(samira), create, { id: newId(), ...complete, organisationId });
    await take(api.as(colleague), update, {
      ...at(item),
      summary: 'De samenvatting van Joost, en die blijft.',
    });
    const answer = await api
      .as(samira)
      .run(update, { input: { ...at(item), summary: 'De samenvatting van Samira.' } });
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Joost heeft dit net ook veranderd. Bekijk het verschil en kies.',
      extensions: { code: 'CONFLICT' },
    });
    const { knowledgeItem: now } = await api
      .as(samira)
      .data<{ knowledgeItem: Item }>(read, { slug: item.slug });
    expect(now.summary).toBe('De samenvatting van Joost, en die blijft.');
    expect(
      await take(api.as(samira), update, { ...at(now), summary: 'Samen gekozen, met alles erin.' }),
    ).toMatchObject({
      summary: 'Samen gekozen, met alles erin.',
    });
  });

  it('of ten saves at the same instant exactly one wins', async () => {
    const item = await take(api.as(samira), create, { id: newId(), ...complete });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        api.as(samira).run(update, { input: { ...at(item), year: 2001 + index } }),
      ),
    );
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions?.code ?? 'SAVED').sort();
    expect(codes).toEqual([...Array<string>(9).fill('CONFLICT'), 'SAVED']);
  });

  it('of two coordinators one publishes, and its writer gets one mail', async () => {
    const item = await submitted(fatma, { title: 'Twee tegelijk' });
    const answers = await Promise.all(
      [marieke, rajesh].map((person) => api.as(person).run(publish, { input: at(item) })),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    const [{ count }] = await api.db.query<[{ count: number }]>(
      `SELECT count(*)::int FROM mail_messages WHERE kind = 'knowledge.published' AND subject_id = $1`,
      [item.id],
    );
    expect(count).toBe(1);
  });

  it('the same id twice is one item, also at the same instant; another person cannot take it', async () => {
    const input = { id: newId(), ...complete, title: 'Eén keer' };
    const items = await Promise.all([
      take(api.as(samira), create, input),
      take(api.as(samira), create, input),
    ]);
    expect(items[0].slug).toBe(items[1].slug);
    expect(await codeOf(api.as(fatma), create, { input })).toBe('CONFLICT');
  });
});

describe('what is not yours', () => {
  it("somebody else's draft does not exist for anybody but its editors", async () => {
    const item = await take(api.as(samira), create, { id: newId(), ...complete, organisationId });
    const other = await api.person({
      roles: [{ role: 'EDITOR', organisationId: (await anOrganisation(api.db)).id }],
    });
    for (const caller of [api.visitor, api.as(fatma), api.as(other), api.as(marieke)]) {
      expect(await codeOf(caller, read, { slug: item.slug })).toBe('NOT_FOUND');
    }
    for (const mutation of [update, submit, archive]) {
      expect(await codeOf(api.as(fatma), mutation, { input: at(item) })).toBe('NOT_FOUND');
      expect(await codeOf(api.as(marieke), mutation, { input: at(item) })).toBe('NOT_FOUND');
      expect(await codeOf(api.visitor, mutation, { input: at(item) })).toBe('UNAUTHENTICATED');
    }
    const unknown = { id: newId(), expectedVersion: 1 };
    expect(await codeOf(api.as(fatma), update, { input: unknown })).toBe('NOT_FOUND');
  });

  it('a published item of another cannot be changed, and only a coordinator publishes', async () => {
    const item = await published();
    expect(
      await codeOf(api.as(fatma), update, { input: { ...at({ ...item, version: 9 }), title: 'Nee' } }),
    ).toBe('FORBIDDEN');
    const sent = await submitted();
    for (const mutation of [publish, requestChanges]) {
      const input = mutation === publish ? at(sent) : { ...at(sent), note: 'x' };
      expect(await codeOf(api.as(samira), mutation, { input })).toBe('FORBIDDEN');
    }
  });

  it('a coordinator does not publish an own item; a colleague does', async () => {
    const sent = await submitted(marieke, { title: 'Van de coördinator zelf' });
    expect(sent).toMatchObject({ viewerCanPublish: false });
    expect(await codeOf(api.as(marieke), publish, { input: at(sent) })).toBe('FORBIDDEN');
    expect(await take(api.as(rajesh), publish, at(sent))).toMatchObject({ status: 'PUBLISHED' });
  });

  it('one shares only for an organisation one belongs to, and it must exist', async () => {
    const input = { id: newId(), ...complete, organisationId };
    expect(await codeOf(api.as(fatma), create, { input })).toBe('FORBIDDEN');
    const answer = await api.as(marieke).run(create, { input: { ...input, organisationId: newId() } });
    expect(answer.errors?.[0]?.extensions?.fields?.map(({ field }) => field)).toEqual(['organisationId']);
  });
});

describe('wrong input', () => {
  const fieldsOf = async (mutation: string, input: object, caller = api.as(samira)) =>
    (await caller.run(mutation, { input })).errors?.[0]?.extensions?.fields?.map(
      ({ field, code, message }) => ({ field, code, message }),
    );

  it.each([
    [
      'a title of two megabytes',
      { title: 'x'.repeat(2_000_000) },
      'title',
      'Dit is te lang. Gebruik hooguit 200 tekens.',
    ],
    ['a title of spaces', { title: '  \u0000 ' }, 'title', 'Geef het een titel.'],
    [
      'an address that runs code',
      { url: 'javascript:alert(1)' },
      'url',
      'Dit adres klopt nog niet. Het begint met https:// of http://.',
    ],
    [
      'an address without a host',
      { url: 'https://' },
      'url',
      'Dit adres klopt nog niet. Het begint met https:// of http://.',
    ],
    [
      'an address with a password in it',
      { url: 'https://a:b@example.org' },
      'url',
      'Dit adres klopt nog niet. Het begint met https:// of http://.',
    ],
    [
      'a link that is not finished',
      { body: '[hier](https://example.org' },
      'body',
      'Een link is nog niet af. Schrijf hem zo: [tekst](https://adres.nl).',
    ],
    [
      'a link that runs code',
      { body: '[hier](javascript:alert(1))' },
      'body',
      'Een link kan alleen naar een adres met https://, http:// of mailto: gaan.',
    ],
    [
      'code without an end',
      { body: '```\ncode' },
      'body',
      'Een blok dat begint met ``` heeft geen einde. Zet er nog een regel met ``` onder.',
    ],
    [
      'a text of more than a hundred thousand characters',
      { body: 'x'.repeat(100_001) },
      'body',
      'Dit is te lang. Gebruik hooguit 100000 tekens.',
    ],
    ['a year long ago', { year: 12 }, 'year', 'Vul een jaar in tussen 1900 en 2100.'],
    [
      '30 February',
      { publishedOn: '2027-02-30' },
      'publishedOn',
      'Vul een datum in, bijvoorbeeld 24-3-2027.',
    ],
    ['the year 0', { publishedOn: '0000-01-01' }, 'publishedOn', 'Vul een datum in, bijvoorbeeld 24-3-2027.'],
    [
      'an unknown theme',
      { themes: ['NOTHING'] },
      'themes',
      'Deze keuze kennen we niet. Kies een van de mogelijkheden.',
    ],
    [
      'an unknown kind',
      { kind: 'POEM' },
      'kind',
      'Deze keuze kennen we niet. Kies een van de mogelijkheden.',
    ],
    ['an id that is none', { id: 'x' }, 'id', 'Dit kennen we niet.'],
  ])('%s is told at its field', async (_, wrong, field, message) => {
    const fields = await fieldsOf(create, { id: newId(), ...complete, ...wrong });
    expect(fields?.[0]?.field.split('.')[0]).toBe(field);
    expect(fields?.[0]?.message).toBe(message);
  });

  it('control characters and halves of characters are left out, the rest is kept', async () => {
    const item = await take(api.as(samira), create, {
      id: newId(),
      ...complete,
      title: 'Sa\u0000men \ud83cfietsen',
      body: `${complete.body}\u0000`,
    });
    expect(item.title).toBe('Samen \ufffdfietsen');
  });

  it('says before review what is missing, at each field, in the language of the person', async () => {
    const draft = await take(api.as(samira), create, { id: newId(), kind: 'TIP', title: 'ab' });
    expect((await fieldsOf(submit, at(draft)))?.map(({ field }) => field)).toEqual([
      'title',
      'summary',
      'body',
      'themes',
    ]);
    const ngozi = await api.person({ name: 'Ngozi', locale: 'en' });
    const own = await take(api.as(ngozi), create, { id: newId(), kind: 'TIP', title: 'A tip' });
    expect((await fieldsOf(submit, at(own), api.as(ngozi)))?.[2]?.message).toBe(
      'Choose at least one theme, so that others can find it.',
    );
  });

  it('what was sent in stays complete when it is edited', async () => {
    const sent = await submitted();
    expect((await fieldsOf(update, { ...at(sent), summary: '' }))?.map(({ field }) => field)).toEqual([
      'summary',
    ]);
  });

  it('a step that was taken already is a conflict, not a fault', async () => {
    const sent = await submitted();
    expect(await codeOf(api.as(samira), submit, { input: at(sent) })).toBe('CONFLICT');
    expect(await codeOf(api.as(samira), read, { slug: "x'; --\u0000" })).toBe('NOT_FOUND');
  });
});

describe('around it', () => {
  it('a preview shows what readers will see and says what would be refused', async () => {
    const preview = 'query Preview($body: String!) { previewMarkdown(body: $body) { html problem } }';
    expect(await api.as(fatma).data(preview, { body: '# Kop\n\n[x](https://a' })).toEqual({
      previewMarkdown: {
        html: '<h2>Kop</h2>\n<p>[x](<a href="https://a" rel="nofollow noopener">https://a</a></p>\n',
        problem: 'Een link is nog niet af. Schrijf hem zo: [tekst](https://adres.nl).',
      },
    });
    expect(await codeOf(api.visitor, preview, { body: 'x' })).toBe('UNAUTHENTICATED');
    expect(await codeOf(api.as(fatma), preview, { body: 'x'.repeat(100_001) })).toBe('BAD_USER_INPUT');
  });

  it('the words of all lists come in the language of the reader', async () => {
    const { knowledgeTerms } = await api.visitor.data<{ knowledgeTerms: object[] }>(
      '{ knowledgeTerms { group code label hint } }',
    );
    expect(knowledgeTerms).toContainEqual({
      group: 'themes',
      code: 'GRIEF',
      label: 'Verlies en rouw',
      hint: 'Als iemand niet meer beter wordt, of is gestorven.',
    });
  });

  it('one finds back what one works on, and a coordinator what waits', async () => {
    const writer = await api.person({ name: 'Yusuf', roles: ['PROFESSIONAL'] });
    const first = await take(api.as(writer), create, { id: newId(), ...complete, title: 'De eerste' });
    const second = await submitted(writer, { title: 'De tweede' });
    const mine = `query Mine($after: String) { myKnowledgeItems(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    interface Mine {
      myKnowledgeItems: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { id: string } }[];
      };
    }
    const { myKnowledgeItems: page } = await api.as(writer).data<Mine>(mine);
    expect(page).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { id: second.id } }],
    });
    const { myKnowledgeItems: rest } = await api
      .as(writer)
      .data<Mine>(mine, { after: page.pageInfo.endCursor });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { id: first.id } }] });

    const waiting = '{ knowledgeToReview(first: 100) { edges { node { id } } } }';
    const { knowledgeToReview } = await api
      .as(marieke)
      .data<{ knowledgeToReview: { edges: { node: { id: string } }[] } }>(waiting);
    const ids = knowledgeToReview.edges.map(({ node }) => node.id);
    expect([ids.includes(second.id), ids.includes(first.id)]).toEqual([true, false]);
    expect(await codeOf(api.as(writer), waiting, {})).toBe('FORBIDDEN');
  });
});
