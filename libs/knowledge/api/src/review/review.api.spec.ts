import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { Publisher } from './publisher';

const step = (name: string, input: string, fields = '{ id slug version stage publishAt }') =>
  `mutation Step($input: ${input}!) { step: ${name}(input: $input) ${fields} }`;
const create = step('createKnowledgeItem', 'CreateKnowledgeItemInput');
const update = step('updateKnowledgeItem', 'UpdateKnowledgeItemInput');
const submit = step('submitKnowledgeItem', 'SubmitKnowledgeItemInput');
const ask = step('requestKnowledgeChanges', 'RequestKnowledgeChangesInput');
const object = step('objectToKnowledgeReview', 'ObjectToKnowledgeReviewInput');
const publish = step('publishKnowledgeItem', 'PublishKnowledgeItemInput');
const plan = step('planKnowledgeItem', 'PlanKnowledgeItemInput');
const cancelPlan = step('cancelKnowledgePlan', 'CancelKnowledgePlanInput');
const archive = step('archiveKnowledgeItem', 'ArchiveKnowledgeItemInput');
const take = step('readKnowledgeAlong', 'ReadKnowledgeAlongInput', '{ reviewer { name } }');
const askReader = step('askKnowledgeReader', 'AskKnowledgeReaderInput');
const comment = step('commentOnKnowledge', 'CommentOnKnowledgeInput', '{ id number isOlder }');
const answer = step('answerKnowledgeComment', 'AnswerKnowledgeCommentInput', '{ answers { text } }');
const resolve = step(
  'resolveKnowledgeComment',
  'ResolveKnowledgeCommentInput',
  '{ resolvedAt resolvedBy { name } }',
);
const read = `query Read($slug: String!) { knowledgeItem(slug: $slug) {
  status stage publishAt versionNumber waitingNumber
  comments { id field fieldLabel text number isOlder resolvedAt author { name } answers { text author { name } } }
  review { ageInWorkingDays reviewer { name } submittedBy { name } }
  pastReviews { outcome note objection decidedBy { name } }
  readers { question person { name } }
  readFields { field values }
  viewerCanSeeReview viewerCanComment viewerCanPublish viewerCanRequestChanges viewerCanObject viewerCanAskReader } }`;

interface Item {
  id: string;
  slug: string;
  version: number;
  stage: string;
  publishAt: string | null;
}
interface Shown {
  status: string;
  stage: string;
  publishAt: string | null;
  versionNumber: number;
  comments: { id: string; text: string; number: number; isOlder: boolean; answers: { text: string }[] }[];
  review: { ageInWorkingDays: number; reviewer: { name: string } | null } | null;
  pastReviews: { outcome: string; objection: string | null }[];
  readers: object[];
  readFields: { field: string; values: string[] }[];
  viewerCanSeeReview: boolean;
  viewerCanComment: boolean;
  viewerCanPublish: boolean;
}

const complete = {
  kind: 'TOOL',
  title: 'De vrije woensdag',
  summary: 'Elke twee weken een middag waar jongeren zelf kiezen.',
  body: 'Jongeren vroegen om een plek waar even niets hoeft. We koken samen, eten samen en wie wil praat daarna nog wat na.',
  themes: ['RESPITE'],
  url: 'https://example.org/kaart',
  use: 'Leg de kaart op tafel en vraag wat iemand kiest.',
  ageGroups: ['AGE_12_18'],
};

let api: TestApi;
let bridge: string;
let samira: TestPerson;
let marieke: TestPerson;
let rajesh: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  bridge = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge }] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  rajesh = await api.person({ name: 'Rajesh', roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api?.close());

async function does<T = Item>(caller: TestCaller, mutation: string, input: object): Promise<T> {
  return (await caller.data<{ step: T }>(mutation, { input })).step;
}
const at = ({ id, version }: Item) => ({ id, expectedVersion: version });
const refusal = async (caller: TestCaller, mutation: string, input: object) =>
  (await caller.run(mutation, { input })).errors?.[0]?.extensions;
const codeOf = async (caller: TestCaller, mutation: string, input: object) =>
  (await refusal(caller, mutation, input))?.code;
const shown = async (caller: TestCaller, { slug }: Item) =>
  (await caller.data<{ knowledgeItem: Shown }>(read, { slug })).knowledgeItem;
const mailsOf = (kind: string, { id }: Item): Promise<{ name: string }[]> =>
  api.db.query(
    `SELECT to_name AS name FROM mail_messages WHERE kind = $1 AND subject_id = $2 ORDER BY to_name`,
    [kind, id],
  );
async function sent(by = samira, more: object = {}): Promise<Item> {
  const item = await does(api.as(by), create, {
    id: newId(),
    ...complete,
    ...(by === samira ? { organisationId: bridge } : {}),
    ...more,
  });
  return does(api.as(by), submit, at(item));
}
const says = (item: Item, field: string, text: string, by = marieke) =>
  does<{ id: string; number: number }>(api.as(by), comment, { id: newId(), itemId: item.id, field, text });

describe('comments at a field', () => {
  it('are written by who reads along and answered by the writer; either says: solved', async () => {
    const item = await sent();
    const { id } = await says(item, 'summary', 'Voor welke leeftijd?');
    await does(api.as(samira), answer, { id: newId(), commentId: id, text: 'Twaalf tot achttien.' });
    expect(await shown(api.as(samira), item)).toMatchObject({
      comments: [
        {
          field: 'summary',
          fieldLabel: 'In één of twee zinnen',
          text: 'Voor welke leeftijd?',
          author: { name: 'Marieke' },
          answers: [{ text: 'Twaalf tot achttien.', author: { name: 'Samira' } }],
        },
      ],
    });
    expect(await does(api.as(samira), resolve, { commentId: id, resolved: true })).toMatchObject({
      resolvedBy: { name: 'Samira' },
    });
    expect(await does(api.as(marieke), resolve, { commentId: id, resolved: false })).toMatchObject({
      resolvedAt: null,
    });
  });

  it('are seen by nobody else, also once the text is published', async () => {
    const item = await sent();
    const { id } = await says(item, 'title', 'Kan dit korter?');
    for (const caller of [api.as(fatma), api.visitor]) {
      expect((await caller.run(read, { slug: item.slug })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    await does(api.as(marieke), publish, at(item));
    for (const caller of [api.as(fatma), api.visitor]) {
      expect(await shown(caller, item)).toMatchObject({
        comments: [],
        review: null,
        pastReviews: [],
        readFields: [],
        viewerCanSeeReview: false,
      });
    }
    for (const [mutation, input] of [
      [answer, { id: newId(), commentId: id, text: 'Ha' }],
      [resolve, { commentId: id, resolved: true }],
    ] as const) {
      expect(await codeOf(api.as(fatma), mutation, input)).toBe('NOT_FOUND');
    }
  });

  it('stay with the version they were made on, and are of an earlier one later', async () => {
    const item = await sent();
    await says(item, 'title', 'Kan dit korter?');
    const published = await does(api.as(marieke), publish, at(item));
    const edited = await does(api.as(samira), update, { ...at(published), title: 'Vrije woensdag' });
    const again = await does(api.as(samira), submit, at(edited));
    expect(await says(again, 'title', 'Mooi zo.')).toMatchObject({ number: 2, isOlder: false });
    const { comments } = await shown(api.as(samira), again);
    expect(comments.map(({ number, isOlder }) => [number, isOlder])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('do not touch the version that the writer has on the screen', async () => {
    const item = await sent();
    await says(item, 'title', 'Kan dit korter?');
    await does(api.as(marieke), take, { id: item.id });
    expect(await does(api.as(samira), update, { ...at(item), title: 'Vrije woensdag' })).toMatchObject({
      version: item.version + 1,
    });
  });

  it('are not for the writer, nor for who works there; an unknown field is told at its field', async () => {
    const item = await sent();
    const input = () => ({ id: newId(), itemId: item.id, field: 'title', text: 'Zo' });
    expect(await codeOf(api.as(samira), comment, input())).toBe('FORBIDDEN');
    const own = await api.person({
      roles: ['COORDINATOR', { role: 'PROFESSIONAL', organisationId: bridge }],
    });
    expect(await codeOf(api.as(own), comment, input())).toBe('FORBIDDEN');
    expect(
      (await refusal(api.as(marieke), comment, { ...input(), field: 'version' }))?.fields?.map(
        ({ field }) => field,
      ),
    ).toEqual(['field']);
    expect(
      (await refusal(api.as(marieke), comment, { ...input(), text: '' }))?.fields?.map(({ field }) => field),
    ).toEqual(['text']);
  });
});

describe('asking somebody to read along', () => {
  it('lets them read and comment until it is decided, and mails them', async () => {
    const item = await sent();
    expect(
      await codeOf(api.as(fatma), comment, { id: newId(), itemId: item.id, field: 'title', text: 'Zo' }),
    ).toBe('NOT_FOUND');
    await does(api.as(marieke), askReader, { id: item.id, email: fatma.email, question: 'Klopt het?' });
    expect(await mailsOf('knowledge.reading-asked', item)).toEqual([{ name: 'Fatma' }]);
    expect(await shown(api.as(fatma), item)).toMatchObject({
      viewerCanComment: true,
      viewerCanPublish: false,
      viewerCanRequestChanges: false,
      readers: [{ question: 'Klopt het?', person: { name: 'Fatma' } }],
    });
    const asked = '{ knowledgeToReadAlong { edges { node { id } } } }';
    expect(await api.as(fatma).data(asked)).toEqual({
      knowledgeToReadAlong: { edges: [{ node: { id: item.id } }] },
    });
    await says(item, 'title', 'Helder.', fatma);
    expect(await codeOf(api.as(fatma), publish, at(item))).toBe('FORBIDDEN');
    await does(api.as(marieke), archive, at(item));
    expect((await api.as(fatma).run(read, { slug: item.slug })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is refused for the writer, for a colleague of the item or of its writer, and for who is unknown', async () => {
    const colleague = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId: bridge }] });
    const ofBridge = await sent();
    const alone = await sent(samira, { organisationId: null });
    for (const [item, email] of [
      [ofBridge, samira.email],
      [ofBridge, colleague.email],
      [alone, colleague.email],
    ] as const) {
      expect((await refusal(api.as(marieke), askReader, { id: item.id, email }))?.fields).toMatchObject([
        { field: 'email', code: 'CONFLICT_OF_INTEREST' },
      ]);
    }
    const unknown = { id: ofBridge.id, email: 'niemand@example.org' };
    expect((await refusal(api.as(marieke), askReader, unknown))?.fields).toMatchObject([
      { field: 'email', code: 'UNKNOWN_PERSON' },
    ]);
    expect(await codeOf(api.as(samira), askReader, { id: ofBridge.id, email: fatma.email })).toBe(
      'FORBIDDEN',
    );
  });
});

describe('asking for changes', () => {
  it('needs a note or an open comment', async () => {
    const item = await sent();
    expect((await refusal(api.as(marieke), ask, at(item)))?.fields).toMatchObject([{ field: 'note' }]);
    await says(item, 'title', 'Kan dit korter?');
    expect(await does(api.as(marieke), ask, at(item))).toMatchObject({ stage: 'CHANGES_REQUESTED' });
    expect(await mailsOf('knowledge.changes-requested', item)).toEqual([{ name: 'Samira' }]);
  });

  it('the writer does not agree: another coordinator decides, once, and not who asked', async () => {
    const item = await sent();
    const asked = await does(api.as(marieke), ask, { ...at(item), note: 'Haal de prijs weg.' });
    const objection = 'De prijs is juist wat mensen vragen.';
    expect(await codeOf(api.as(fatma), object, { ...at(asked), objection })).toBe('NOT_FOUND');
    const again = await does(api.as(samira), object, { ...at(asked), objection });
    expect(again).toMatchObject({ stage: 'SUBMITTED' });
    expect(await mailsOf('knowledge.objected', item)).toEqual([{ name: 'Rajesh' }]);
    expect(await codeOf(api.as(marieke), publish, at(again))).toBe('FORBIDDEN');
    expect(await codeOf(api.as(marieke), ask, { ...at(again), note: 'Toch.' })).toBe('FORBIDDEN');
    expect(await shown(api.as(rajesh), again)).toMatchObject({
      pastReviews: [{ outcome: 'CHANGES_REQUESTED', note: 'Haal de prijs weg.', objection }],
      viewerCanPublish: true,
    });
    const second = await does(api.as(rajesh), ask, { ...at(again), note: 'Zet de prijs onderaan.' });
    expect(await shown(api.as(samira), second)).toMatchObject({ viewerCanObject: false });
    expect(await codeOf(api.as(samira), object, { ...at(second), objection })).toBe('CONFLICT');
  });
});

describe('publishing on a day', () => {
  const day = '2027-11-03T08:00:00.000Z';
  const due = () => api.app.get(Publisher, { strict: false }).publishDue();

  it('happens by itself on that day, once however many workers look, and then the writer hears', async () => {
    const item = await sent();
    const planned = await does(api.as(marieke), plan, {
      ...at(item),
      publishAt: day,
      note: 'De eerste tekst.',
    });
    expect(planned.publishAt).toBe(day);
    expect(await mailsOf('knowledge.planned', item)).toEqual([{ name: 'Samira' }]);
    expect(await due()).toBe(0);
    const before = api.clock.now();
    api.clock.set('2027-11-03T08:00:00Z');
    const done = await Promise.all([due(), due(), due(), due()]);
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await shown(api.visitor, item)).toMatchObject({ status: 'PUBLISHED', versionNumber: 1 });
    expect(await mailsOf('knowledge.published', item)).toEqual([{ name: 'Samira' }]);
    const versions = `{ knowledgeVersions(slug: "${item.slug}") { edges { node { number note publishedAt publishedBy { name } } } } }`;
    expect(await api.as(fatma).data(versions)).toEqual({
      knowledgeVersions: {
        edges: [
          {
            node: {
              number: 1,
              note: 'De eerste tekst.',
              publishedAt: day,
              publishedBy: { name: 'Marieke' },
            },
          },
        ],
      },
    });
    api.clock.set(before.toISOString());
  });

  it('can be called off, and what is edited, asked back or archived is planned no more', async () => {
    const planned = async () => does(api.as(marieke), plan, { ...at(await sent()), publishAt: day });
    const [off, edited, asked, archived] = [
      await planned(),
      await planned(),
      await planned(),
      await planned(),
    ];
    await does(api.as(rajesh), cancelPlan, at(off));
    await does(api.as(samira), update, { ...at(edited), title: 'Anders' });
    await does(api.as(marieke), ask, { ...at(asked), note: 'Toch nog iets.' });
    await does(api.as(samira), archive, at(archived));
    // Who planned it reads the new text again.
    expect(await mailsOf('knowledge.submitted', edited)).toHaveLength(3);
    const before = api.clock.now();
    api.clock.set('2027-11-03T08:00:00Z');
    expect(await due()).toBe(0);
    api.clock.set(before.toISOString());
  });

  it('is after now and within two years, and not by who wrote it; readers do not know of it', async () => {
    const item = await sent();
    for (const publishAt of ['2020-01-01T08:00:00Z', '2035-01-01T08:00:00Z']) {
      expect((await refusal(api.as(marieke), plan, { ...at(item), publishAt }))?.fields).toMatchObject([
        { field: 'publishAt', code: 'NOT_AHEAD' },
      ]);
    }
    expect(await codeOf(api.as(samira), plan, { ...at(item), publishAt: day })).toBe('FORBIDDEN');
    expect(await codeOf(api.as(marieke), cancelPlan, at(item))).toBe('CONFLICT');
    const published = await does(api.as(marieke), publish, at(item));
    const edited = await does(api.as(samira), update, { ...at(published), title: 'Nieuw' });
    const again = await does(api.as(samira), submit, at(edited));
    await does(api.as(marieke), plan, { ...at(again), publishAt: day });
    expect(await shown(api.visitor, item)).toMatchObject({ publishAt: null, stage: 'PUBLISHED' });
  });
});

describe('the queue', () => {
  it('has what waits longest first, with its age; a coordinator may look at what they took', async () => {
    const lone = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
    try {
      const coordinator = await lone.person({ roles: ['COORDINATOR'] });
      const submitItem = async () => {
        const writer = await lone.person({ roles: ['PROFESSIONAL'] });
        const item = await does(lone.as(writer), create, { id: newId(), ...complete });
        return does(lone.as(writer), submit, at(item));
      };
      const first = await submitItem();
      lone.clock.set('2027-01-08T10:00:00Z');
      const second = await submitItem();
      // An edit does not send a text to the back.
      await lone.db.query(`UPDATE knowledge_items SET updated_at = now() WHERE id = $1`, [first.id]);
      await does(lone.as(coordinator), take, { id: second.id });
      lone.clock.set('2027-01-11T10:00:00Z');
      const queue = `query Queue($mine: Boolean) { knowledgeToReview(mine: $mine) {
        totalCount edges { node { id review { ageInWorkingDays } } } }
        knowledgeReviewFigures { waiting waitingMedianDays decided decidedMedianDays targetDays } }`;
      expect(await lone.as(coordinator).data(queue)).toEqual({
        knowledgeToReview: {
          totalCount: 2,
          edges: [
            { node: { id: first.id, review: { ageInWorkingDays: 5 } } },
            { node: { id: second.id, review: { ageInWorkingDays: 1 } } },
          ],
        },
        knowledgeReviewFigures: {
          waiting: 2,
          waitingMedianDays: 3,
          decided: 0,
          decidedMedianDays: null,
          targetDays: 10,
        },
      });
      await does(lone.as(coordinator), publish, at(first));
      expect(await lone.as(coordinator).data(queue, { mine: true })).toMatchObject({
        knowledgeToReview: { totalCount: 1, edges: [{ node: { id: second.id } }] },
        knowledgeReviewFigures: { waiting: 1, decided: 1, decidedMedianDays: 5 },
      });
    } finally {
      await lone.close();
    }
  });

  it('shows an item that came in without a round, and goes on page by page', async () => {
    await aKnowledgeItem(api.db, { status: 'SUBMITTED' });
    const queue = `query Queue($after: String) { knowledgeToReview(first: 1, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    const seen = new Set<string>();
    let after: string | null = null;
    let total: number;
    do {
      const { knowledgeToReview: page }: { knowledgeToReview: Page } = await api
        .as(marieke)
        .data(queue, { after });
      total = page.totalCount;
      page.edges.forEach(({ node }) => seen.add(node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(total);
  });
});

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: { id: string } }[];
}

describe('ready-made words', () => {
  const save = step('saveKnowledgeDecisionText', 'SaveKnowledgeDecisionTextInput', '{ id title }');
  const remove = step('removeKnowledgeDecisionText', 'RemoveKnowledgeDecisionTextInput', '{ id }');
  const all = '{ knowledgeDecisionTexts { id decision title text } }';

  it('are made, changed and removed by coordinators, and kept from everybody else', async () => {
    const input = {
      id: newId(),
      decision: 'REQUEST_CHANGES',
      title: 'Leeftijd',
      text: 'Voor welke leeftijd?',
    };
    await does(api.as(marieke), save, input);
    await does(api.as(rajesh), save, { ...input, title: 'Welke leeftijd' });
    expect(await api.as(marieke).data(all)).toEqual({
      knowledgeDecisionTexts: [{ ...input, title: 'Welke leeftijd' }],
    });
    await does(api.as(marieke), remove, { id: input.id });
    expect(await api.as(marieke).data(all)).toEqual({ knowledgeDecisionTexts: [] });
    expect(await codeOf(api.as(samira), save, input)).toBe('FORBIDDEN');
    expect((await api.as(samira).run(all)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await refusal(api.as(marieke), save, { ...input, title: '' }))?.fields).toMatchObject([
      { field: 'title' },
    ]);
    const long = { ...input, decision: 'PUBLISH', text: 'x'.repeat(301) };
    expect((await refusal(api.as(marieke), save, long))?.fields).toMatchObject([{ field: 'text' }]);
  });
});
