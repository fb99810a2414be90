import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { KnowledgeModule } from './knowledge.module';
import * as codes from './taxonomy/codes';
import { aKnowledgeItem } from './testing';

const list = `query List($search: String, $insist: Boolean, $filter: KnowledgeItemFilter, $sort: KnowledgeSort, $first: Int, $after: String) {
  knowledgeItems(search: $search, insist: $insist, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount suggestion corrections { typed taken }
    pageInfo { hasNextPage endCursor }
    facets { key values { value label count } }
    edges { cursor node { title externalId organisation { name } } }
  }
}`;

interface List {
  totalCount: number;
  suggestion: string | null;
  corrections: { typed: string; taken: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  facets: { key: string; values: { value: string; label: string; count: number }[] }[];
  edges: {
    cursor: string;
    node: { title: string; externalId: string | null; organisation: { name: string } | null };
  }[];
}

let api: TestApi;
let writer: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  const bridge = await anOrganisation(api.db, { name: 'De Brug', slug: 'de-brug' });
  writer = await api.person({ roles: [{ role: 'EDITOR', organisationId: bridge.id }] });
  const { db } = api;
  await aKnowledgeItem(db, {
    title: 'Rouw op school',
    kind: 'LESSON',
    themes: ['GRIEF', 'SCHOOL_POLICY'],
    settings: ['SECONDARY_EDUCATION'],
    ageGroups: ['AGE_12_18'],
    publishedOn: '2024-03-01',
    region: 'Utrecht',
    organisationId: bridge.id,
    externalId: 'les-1',
  });
  await aKnowledgeItem(db, {
    title: 'Ábc van de mantelzorger',
    kind: 'GUIDE',
    themes: ['SUPPORT'],
    settings: ['PRIMARY_EDUCATION'],
    ageGroups: ['AGE_6_9', 'AGE_12_18'],
    publishedOn: '2025-01-01',
    region: 'Utrecht',
  });
  await aKnowledgeItem(db, {
    title: 'School support for young carers',
    kind: 'GUIDE',
    themes: ['SCHOOL_POLICY'],
    settings: ['SECONDARY_EDUCATION'],
    language: 'en',
    publishedOn: '2025-01-01',
    region: 'Flevoland',
    organisationId: bridge.id,
  });
  await aKnowledgeItem(db, { title: 'Zomer', kind: 'TIP', themes: ['RESPITE'], publishedOn: '2026-07-01' });
  // What nobody but its writer may know of: the same words, and one that stands nowhere else.
  for (const status of ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'ARCHIVED'] as const) {
    await aKnowledgeItem(db, {
      title: `Kanarie Zwaluwtong school ${status}`,
      status,
      kind: 'POLICY',
      themes: ['PARTICIPATION'],
      settings: ['HOSPITAL'],
      ageGroups: ['AGE_18_25'],
      region: 'Zwaluwtong',
      language: 'fy',
      organisationId: (await anOrganisation(db, { name: `Zwaluwtong ${status}` })).id,
      authorId: writer.id,
    });
  }
  await api.app.get(SearchIndex).reindex();
});
afterAll(() => api.close());

async function ask(variables: Record<string, unknown> = {}, caller: TestCaller = api.visitor): Promise<List> {
  return (await caller.data<{ knowledgeItems: List }>(list, { first: 20, ...variables })).knowledgeItems;
}
const titles = ({ edges }: List): string[] => edges.map(({ node }) => node.title);
const facet = ({ facets }: List, wanted: string) =>
  facets.find(({ key }) => key === wanted)?.values.map(({ value, count }) => `${value} ${count}`);

describe('the list of what is published', () => {
  it('begins with the newest', async () => {
    expect(titles(await ask())).toEqual(['Zomer', expect.any(String), expect.any(String), 'Rouw op school']);
  });

  it('by title goes as in a Dutch dictionary: accents do not count', async () => {
    expect(titles(await ask({ sort: 'TITLE' }))).toEqual([
      'Ábc van de mantelzorger',
      'Rouw op school',
      'School support for young carers',
      'Zomer',
    ]);
  });

  it.each(['NEWEST', 'TITLE', 'RELEVANCE'])(
    'by %s every item comes once, one page after the other',
    async (sort) => {
      for (const search of [null, 'school mantelzorger zomer']) {
        const whole = titles(await ask({ sort, search }));
        const found: string[] = [];
        let after: string | null = null;
        for (let page = 0; page < 10; page++) {
          const answer: List = await ask({ sort, search, first: 1, after });
          expect(answer.totalCount).toBe(whole.length);
          found.push(...titles(answer));
          after = answer.pageInfo.endCursor;
          if (!answer.pageInfo.hasNextPage) break;
        }
        expect(found).toEqual(whole);
      }
    },
  );

  it('values of one key are alternatives, keys come together', async () => {
    expect(titles(await ask({ filter: { kinds: ['LESSON', 'TIP'] } }))).toEqual(['Zomer', 'Rouw op school']);
    expect(titles(await ask({ filter: { kinds: ['LESSON', 'TIP'], themes: ['GRIEF'] } }))).toEqual([
      'Rouw op school',
    ]);
    expect(
      titles(await ask({ filter: { ageGroups: ['AGE_6_9'], settings: ['PRIMARY_EDUCATION'] } })),
    ).toEqual(['Ábc van de mantelzorger']);
    expect(
      titles(await ask({ filter: { region: ['Flevoland'], organisation: ['de-brug'], language: ['en'] } })),
    ).toEqual(['School support for young carers']);
    expect(titles(await ask({ filter: { publishedFrom: '2026-01-01' } }))).toEqual(['Zomer']);
    expect(titles(await ask({ filter: { organisation: ['nobody'] } }))).toEqual([]);
    expect((await ask({ filter: { kinds: [], themes: null } })).totalCount).toBe(4);
  });

  it('finds Dutch word forms, and the words of its themes', async () => {
    expect(titles(await ask({ search: 'mantelzorgers' }))).toEqual(['Ábc van de mantelzorger']);
    expect(titles(await ask({ search: 'scholen', filter: { kinds: ['LESSON'] } }))).toEqual([
      'Rouw op school',
    ]);
    expect(titles(await ask({ search: 'verlies' }))).toEqual(['Rouw op school']);
  });

  it('says what may have been meant', async () => {
    expect(await ask({ search: 'mantelzorgrs' })).toMatchObject({
      totalCount: 1,
      suggestion: 'mantelzorger',
      corrections: [{ typed: 'mantelzorgrs', taken: 'mantelzorger' }],
    });
    expect(await ask({ search: 'mantelzorgrs', insist: true })).toMatchObject({
      totalCount: 0,
      corrections: [],
    });
    expect((await ask({ search: 'school' })).suggestion).toBeNull();
    expect((await ask()).suggestion).toBeNull();
  });

  it.each([
    ['an unknown place', { after: 'x' }],
    ['a place made up', { after: btoa(encodeURIComponent(JSON.stringify(['N', "'; --", 'x']))) }],
    [
      'a day that does not exist',
      {
        after: btoa(
          encodeURIComponent(JSON.stringify(['N', '2027-02-30', '019b0000-0000-7000-8000-000000000001'])),
        ),
      },
    ],
    [
      'a place of another order',
      { after: btoa(encodeURIComponent(JSON.stringify(['T', 'x', '019b0000-0000-7000-8000-000000000001']))) },
    ],
    ['too many at once', { first: 101 }],
    ['none at all', { first: 0 }],
    ['a day that is none', { filter: { publishedFrom: 'gisteren' } }],
    ['a theme that is none', { filter: { themes: ['x'] } }],
    ['a key that is none', { filter: { colour: ['red'] } }],
  ])('%s is wrong input', async (_, variables) => {
    const { errors } = await api.visitor.run(list, variables);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each(['"', '\u0000', "' OR 1=1", '<->', '\ud83c', '🌱', 'x'.repeat(50_000)])(
    'a search for %j gives an answer',
    async (search) => {
      const answer = await api.visitor.run(list, {
        search,
        first: 5,
        filter: { region: ['a\u0000b'], organisation: ['\ud83c'] },
      });
      expect(answer.errors).toBeUndefined();
    },
  );
});

describe('the counts beside the list', () => {
  it('stand for each key, in the language of the reader, most first', async () => {
    const answer = await ask();
    expect(answer.facets.map(({ key }) => key)).toEqual([
      'kinds',
      'themes',
      'ageGroups',
      'settings',
      'activityKinds',
      'evidenceLevels',
      'region',
      'organisation',
      'language',
    ]);
    expect(facet(answer, 'themes')).toEqual(['SCHOOL_POLICY 2', 'RESPITE 1', 'SUPPORT 1', 'GRIEF 1']);
    expect(facet(answer, 'ageGroups')).toEqual(['AGE_6_9 1', 'AGE_12_18 2']);
    expect(facet(answer, 'language')).toEqual(['nl 3', 'en 1']);
    expect(answer.facets.find(({ key }) => key === 'organisation')?.values).toEqual([
      { value: 'de-brug', label: 'De Brug', count: 2 },
    ]);
    const english = await api.person({ locale: 'en' });
    expect((await ask({}, api.as(english))).facets[1]?.values[0]?.label).toBe(
      'Agreements at school and college',
    );
  });

  it('ignore the choice for their own key and respect the others', async () => {
    const answer = await ask({ filter: { kinds: ['GUIDE'], region: ['Utrecht'] } });
    expect(answer.totalCount).toBe(1);
    expect(facet(answer, 'kinds')).toEqual(['GUIDE 1', 'LESSON 1']);
    expect(facet(answer, 'region')).toEqual(['Flevoland 1', 'Utrecht 1']);
    expect(facet(answer, 'themes')).toEqual(['SUPPORT 1']);
  });

  it('are exactly what choosing them gives, for every value of every key', async () => {
    const chosen = { settings: ['SECONDARY_EDUCATION', 'PRIMARY_EDUCATION'], language: ['nl', 'en'] };
    for (const search of [null, 'school']) {
      const { facets } = await ask({ search, filter: chosen });
      for (const { key, values } of facets) {
        for (const { value, count } of values) {
          const { totalCount } = await ask({ search, filter: { ...chosen, [key]: [value] } });
          expect(`${key} ${value} ${totalCount}`).toBe(`${key} ${value} ${count}`);
        }
      }
    }
  });
});

it('beside one item stands what is about the same, never itself and never what is hidden; in a list it is refused', async () => {
  const like = 'moreLikeThis(first: 2) { title }';
  const { knowledgeItems } = await api.visitor.data<{
    knowledgeItems: { edges: { node: { slug: string } }[] };
  }>(`{ knowledgeItems(search: "rouw") { edges { node { slug } } } }`);
  const { slug } = knowledgeItems.edges[0]!.node;
  const { knowledgeItem } = await api.visitor.data<{ knowledgeItem: { moreLikeThis: { title: string }[] } }>(
    `query ($slug: String!) { knowledgeItem(slug: $slug) { ${like} } }`,
    { slug },
  );
  expect(knowledgeItem.moreLikeThis).toContainEqual({ title: 'School support for young carers' });
  expect(JSON.stringify(knowledgeItem)).not.toMatch(/Rouw|Kanarie/);
  const { errors } = await api.visitor.run(`{ knowledgeItems(first: 2) { edges { node { ${like} } } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE' } }]);
});

describe('beside each item of a search', () => {
  const marked = `query Marked($search: String) { knowledgeItems(search: $search) {
    edges { node { title } markedTitle { text hit } excerpt { text hit } } } }`;

  it('stand the title and a telling piece of text, with the hits marked', async () => {
    const { knowledgeItems } = await api.visitor.data<{ knowledgeItems: { edges: unknown[] } }>(marked, {
      search: 'rouw',
    });
    expect(knowledgeItems.edges[0]).toMatchObject({
      markedTitle: [
        { text: 'Rouw', hit: true },
        { text: ' op school', hit: false },
      ],
      excerpt: [{ text: expect.stringContaining('Zo doen wij het'), hit: false }],
    });
  });

  it('stands nothing without a search', async () => {
    const { knowledgeItems } = await api.visitor.data<{ knowledgeItems: { edges: unknown[] } }>(marked);
    expect(knowledgeItems.edges[0]).toMatchObject({
      markedTitle: [{ text: 'Zomer', hit: false }],
      excerpt: [],
    });
  });
});

describe('what is hidden', () => {
  it('is in no list, no count, no facet and no suggestion, whoever searches', async () => {
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    for (const caller of [api.visitor, api.as(writer), api.as(coordinator)]) {
      for (const search of ['zwaluwtong', 'zwaluwtongen', 'zwaluwtomg', 'kanarie school', 'school', null]) {
        for (const filter of [
          null,
          { region: ['Zwaluwtong'] },
          { settings: ['HOSPITAL'] },
          { language: ['fy'] },
        ]) {
          const answer = await caller.run(list, { search, filter, first: 100 });
          expect(JSON.stringify(answer)).not.toMatch(
            /zwaluwtong|kanarie|PARTICIPATION|HOSPITAL|AGE_18_25|"fy"/i,
          );
        }
      }
      expect(await ask({ search: 'zwaluwtong' }, caller)).toMatchObject({
        totalCount: 0,
        edges: [],
        facets: [],
        suggestion: null,
      });
      expect((await ask({}, caller)).totalCount).toBe(4);
    }
  });

  it('is there for its writer, in the own list', async () => {
    const { myKnowledgeItems } = await api
      .as(writer)
      .data<{ myKnowledgeItems: { totalCount: number } }>('{ myKnowledgeItems { totalCount } }');
    expect(myKnowledgeItems.totalCount).toBe(6);
  });
});

describe('the work a list costs', () => {
  const count = async (document: string, variables = {}) =>
    (await statementsOf(api.db, () => api.as(writer).data(document, variables))).filter(
      (sql) => !sql.includes('sessions'),
    ).length;

  it('is one statement for titles and the total, one more for each thing asked beside them', async () => {
    expect(await count('{ knowledgeItems { edges { node { title } } } }')).toBe(1);
    expect(await count('{ knowledgeItems { totalCount edges { node { title } } } }')).toBe(1);
    expect(await count('{ knowledgeItems { edges { node { title organisation { name } } } } }')).toBe(2);
    expect(await count('{ knowledgeItems { edges { node { title bodyHtml body } } } }')).toBe(2);
    expect(
      await count('{ knowledgeItems(search: "school") { edges { node { title viewerCanEdit } } } }'),
    ).toBe(2);
  });

  it('is four for everything, however many items there are', async () => {
    expect(await count(list, { search: 'school mantelzorger zomer', first: 100 })).toBe(4);
    expect(await count(list, { search: 'school mantelzorger zomer', first: 4 })).toBe(4);
  });

  it('counting has an index with room for every code at once', async () => {
    const { ageGroups, activityKinds, careAreas, caredFor, outcomes, settings, themes, workWith } = codes;
    const lists = { ageGroups, activityKinds, careAreas, caredFor, outcomes, settings, themes, workWith };
    const item = await aKnowledgeItem(api.db, {
      ...structuredClone(lists),
      region: 'Ÿ'.repeat(200),
    } as object);
    expect(item.id).toBeTruthy();
    await api.db.query('DELETE FROM knowledge_items WHERE id = $1', [item.id]);
  });
});
