import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';

const step = (name: string, input: string) =>
  `mutation Step($input: ${input}!) { step: ${name}(input: $input) { id slug version } }`;
const create = step('createKnowledgeItem', 'CreateKnowledgeItemInput');
const update = step('updateKnowledgeItem', 'UpdateKnowledgeItemInput');
const submit = step('submitKnowledgeItem', 'SubmitKnowledgeItemInput');
const publish = step('publishKnowledgeItem', 'PublishKnowledgeItemInput');
const list = `query List($slug: String!, $first: Int!, $after: String) {
  knowledgeVersions(slug: $slug, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { number note publishedBy { name } } } } }`;
const one = `query One($slug: String!, $number: Int!) { knowledgeVersion(slug: $slug, number: $number) {
  number text { title summary contact { name } } fields { field values } } }`;
const difference = `query Difference($slug: String!, $from: Int!, $to: Int!) {
  knowledgeDifference(slug: $slug, from: $from, to: $to) {
    from { number } to { number note } fields { field label isList parts { change text } } } }`;

interface Item {
  id: string;
  slug: string;
  version: number;
}

const complete = {
  kind: 'TOOL',
  title: 'De vrije woensdag',
  summary: 'Elke twee weken een middag waar jongeren zelf kiezen.',
  body: 'Jongeren vroegen om een plek waar even niets hoeft. We koken samen, eten samen en wie wil praat daarna nog wat na.',
  themes: ['RESPITE', 'GRIEF'],
  url: 'https://example.org/kaart',
  use: 'Leg de kaart op tafel en vraag wat iemand kiest.',
  ageGroups: ['AGE_12_18'],
  contactName: 'Anna de Boer',
};

let api: TestApi;
let samira: TestPerson;
let marieke: TestPerson;
let item: Item;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  samira = await api.person({ name: 'Samira', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  const does = async (person: TestPerson, mutation: string, input: object) =>
    (await api.as(person).data<{ step: Item }>(mutation, { input })).step;
  const at = ({ id, version }: Item) => ({ id, expectedVersion: version });
  const first = await does(samira, create, { id: newId(), ...complete });
  const published = await does(marieke, publish, at(await does(samira, submit, at(first))));
  const change = {
    summary: 'Elke week een middag waar jongeren zelf kiezen.',
    themes: ['RESPITE', 'SUPPORT'],
    contactName: 'Bas Visser',
  };
  const edited = await does(samira, update, { ...at(published), ...change });
  const again = await does(samira, submit, at(edited));
  const second = await does(marieke, publish, { ...at(again), note: 'Het is nu elke week.' });
  item = await does(samira, update, { ...at(second), title: 'GEHEIM concept' });
});
afterAll(() => api?.close());

const codeOf = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions?.code;

describe('the texts that were published', () => {
  it('stay readable for everybody, the newest first, with what changed; who published is for the network', async () => {
    const page = { slug: item.slug, first: 20 };
    expect(await api.visitor.data(list, page)).toMatchObject({
      knowledgeVersions: {
        totalCount: 2,
        edges: [
          { node: { number: 2, note: 'Het is nu elke week.', publishedBy: null } },
          { node: { number: 1, note: null } },
        ],
      },
    });
    expect(await api.as(samira).data(list, page)).toMatchObject({
      knowledgeVersions: { edges: [{ node: { publishedBy: { name: 'Marieke' } } }, {}] },
    });
    expect(await api.visitor.data(one, { slug: item.slug, number: 1 })).toMatchObject({
      knowledgeVersion: { text: { summary: complete.summary, contact: null } },
    });
  });

  it('go on page by page', async () => {
    interface Listed {
      knowledgeVersions: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: object[] };
    }
    const first = await api.visitor.data<Listed>(list, { slug: item.slug, first: 1 });
    expect(first.knowledgeVersions.pageInfo.hasNextPage).toBe(true);
    const after = first.knowledgeVersions.pageInfo.endCursor;
    expect(await api.visitor.data(list, { slug: item.slug, first: 1, after })).toMatchObject({
      knowledgeVersions: { pageInfo: { hasNextPage: false }, edges: [{ node: { number: 1 } }] },
    });
    expect(await codeOf(api.visitor, list, { slug: item.slug, first: 1, after: 'x' })).toBe('BAD_USER_INPUT');
  });

  it('the text that waits is nobody else’s: it is as if it were not there (P20)', async () => {
    for (const caller of [
      api.visitor,
      api.as(marieke),
      api.as(await api.person({ roles: ['PROFESSIONAL'] })),
    ]) {
      expect(await codeOf(caller, one, { slug: item.slug, number: 3 })).toBe('NOT_FOUND');
      expect(await codeOf(caller, difference, { slug: item.slug, from: 2, to: 3 })).toBe('NOT_FOUND');
      expect(JSON.stringify(await caller.run(list, { slug: item.slug, first: 20 }))).not.toContain('GEHEIM');
    }
    const waiting = `{ knowledgeItem(slug: "${item.slug}") { waitingNumber readFields { values } } }`;
    expect(JSON.stringify(await api.as(marieke).run(waiting))).not.toContain('GEHEIM');
    expect(await api.as(samira).data(difference, { slug: item.slug, from: 2, to: 3 })).toMatchObject({
      knowledgeDifference: { fields: [{ field: 'title' }] },
    });
  });

  it.each([0, -1, 7, 2_000_000_000])('number %d is none', async (number) => {
    expect(await codeOf(api.visitor, one, { slug: item.slug, number })).toBe('NOT_FOUND');
  });
});

describe('the difference between two versions', () => {
  it('is told field by field: words in a text, choices in a list', async () => {
    expect(await api.visitor.data(difference, { slug: item.slug, from: 1, to: 2 })).toEqual({
      knowledgeDifference: {
        from: { number: 1 },
        to: { number: 2, note: 'Het is nu elke week.' },
        fields: [
          {
            field: 'summary',
            label: 'In één of twee zinnen',
            isList: false,
            parts: [
              { change: 'SAME', text: 'Elke ' },
              { change: 'REMOVED', text: 'twee' },
              { change: 'ADDED', text: 'week' },
              { change: 'SAME', text: ' ' },
              { change: 'REMOVED', text: 'weken ' },
              { change: 'SAME', text: 'een middag waar jongeren zelf kiezen.' },
            ],
          },
          {
            field: 'themes',
            label: 'Thema',
            isList: true,
            parts: [
              { change: 'SAME', text: 'Even vrij van zorg' },
              { change: 'ADDED', text: 'Ondersteuning' },
              { change: 'REMOVED', text: 'Verlies en rouw' },
            ],
          },
        ],
      },
    });
  });

  it('tells whom to ask to members of the network alone', async () => {
    const { knowledgeDifference } = await api
      .as(samira)
      .data<{ knowledgeDifference: { fields: { field: string }[] } }>(difference, {
        slug: item.slug,
        from: 1,
        to: 2,
      });
    expect(knowledgeDifference.fields.map(({ field }) => field)).toContain('contactName');
    expect(JSON.stringify(await api.visitor.run(one, { slug: item.slug, number: 1 }))).not.toContain('Anna');
  });
});
