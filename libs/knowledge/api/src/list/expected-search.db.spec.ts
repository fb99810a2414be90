import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { statementsOf, testApi, type TestApi } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { KnowledgeItemsArgs } from './knowledge-list.input';
import { KnowledgeListService } from './knowledge-list.service';

const everything = { total: true, facets: true };

let api: TestApi;
let lists: KnowledgeListService;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  lists = api.app.get(KnowledgeListService);
  for (let number = 0; number < 16; number++)
    await aKnowledgeItem(api.db, {
      title: `Logeerweekend ${number}`,
      kind: number % 2 === 0 ? 'TOOL' : 'LESSON',
      themes: number % 3 === 0 ? ['GRIEF'] : ['RESPITE'],
      settings: number % 4 === 0 ? ['HOME'] : [],
    });
  await aKnowledgeItem(api.db, { title: 'Een zaterdag op de manege' });
  await api.app.get(SearchIndex).reindex();
  await api.db.query('ANALYZE');
  await lists.ask(args({ search: 'logeerweekend' }), everything);
}, 60_000);
afterAll(() => api.close());

function args(asked: Partial<KnowledgeItemsArgs>): KnowledgeItemsArgs {
  return Object.assign(new KnowledgeItemsArgs(), asked);
}

async function counted(asked: Partial<KnowledgeItemsArgs>) {
  let found!: Awaited<ReturnType<KnowledgeListService['ask']>>;
  const statements = await statementsOf(api.db, async () => {
    found = await lists.ask(args(asked), everything);
  });
  return { ...found, statements: statements.length };
}

describe('a search that is tried as it is most likely read', () => {
  it('is one statement when a page is full of it, filters or not', async () => {
    expect(await counted({ search: 'logeerweekend' })).toMatchObject({ total: 16, statements: 1 });
    const filter = { themes: ['GRIEF' as const] };
    expect(await counted({ search: 'logeerweekend', filter })).toMatchObject({ total: 6, statements: 1 });
  });

  it('gives what understanding it first gives', async () => {
    const understood = await lists.criteriaOf(args({ search: 'logeerweekenden' }));
    const { criteria, edges } = await counted({ search: 'logeerweekenden' });
    expect(criteria.search).toEqual({
      ...understood.search,
      terms: [{ ...understood.search!.terms[0], weight: expect.any(Number) }],
    });
    const page = await lists.page(understood, args({ search: 'logeerweekenden' }));
    const places = (list: typeof edges) => list.map(({ cursor, node }) => `${cursor} ${node.id}`);
    expect(places(edges)).toEqual(places(page.edges));
  });

  it('is understood after all when fewer are found: misspelt, or with words that nothing has together', async () => {
    const misspelt = await counted({ search: 'logeerwekend' });
    expect(misspelt).toMatchObject({ total: 16, criteria: { search: { corrected: 'logeerweekend' } } });
    const apart = await counted({ search: 'logeerweekend manege' });
    expect(apart).toMatchObject({ total: 17, criteria: { search: { loosened: true } } });
  });

  it('notices at once that words of the field were changed', async () => {
    await api.db.query(`INSERT INTO search_synonyms (terms) VALUES ('{logeerweekend,paardrijkamp}')`);
    await aKnowledgeItem(api.db, { title: 'Paardrijkamp' });
    await api.app.get(SearchIndex).reindex();
    expect(await counted({ search: 'logeerweekend' })).toMatchObject({ total: 17 });
    expect(await counted({ search: 'logeerweekend' })).toMatchObject({ total: 17, statements: 1 });
  });
});

describe('counts beside a filtered list', () => {
  const chosen = { kinds: ['TOOL' as const], themes: ['GRIEF' as const], settings: ['HOME' as const] };

  it('each ignore their own choice and respect the others, with one, two or three chosen', async () => {
    for (const keys of [['kinds'], ['kinds', 'themes'], ['kinds', 'themes', 'settings']] as const) {
      const filter = Object.fromEntries(keys.map((key) => [key, chosen[key]]));
      const { counted: counts } = await counted({ search: 'logeerweekend', filter });
      for (const key of keys) {
        for (const { value, count } of counts.filter((each) => each.key === key)) {
          const other = { ...filter, [key]: [value] };
          const { total } = await counted({ search: 'logeerweekend', filter: other });
          expect({ keys, key, value, count }).toEqual({ keys, key, value, count: total });
        }
        expect(counts.some((each) => each.key === key)).toBe(true);
      }
    }
  });
});

describe('chill or skill, and what one may do with it', () => {
  it('can be chosen: what is both is found and counted by each', async () => {
    for (const [title, activityStyle, licence] of [
      ['Rustuur', 'CHILL', 'CC_BY'],
      ['Rustuur met vragen', 'BOTH', 'CC_BY'],
      ['Rustuur na de les', 'SKILL', 'RESERVED'],
    ] as const)
      await aKnowledgeItem(api.db, { title, activityStyle, licence });
    await api.app.get(SearchIndex).reindex();
    const { knowledgeItems } = await api.visitor.data<{ knowledgeItems: Listed }>(
      `{ knowledgeItems(search: "rustuur", filter: { activityStyles: [CHILL], licences: [CC_BY] }) {
           totalCount facets { key values { value label count } } } }`,
    );
    expect(knowledgeItems.totalCount).toBe(2);
    const of = (name: string) => knowledgeItems.facets.find(({ key }) => key === name)?.values;
    expect(of('activityStyles')).toEqual([
      { value: 'CHILL', label: 'Chill', count: 2 },
      { value: 'SKILL', label: 'Skill', count: 1 },
      { value: 'BOTH', label: 'Chill en skill', count: 1 },
    ]);
    expect(of('licences')).toEqual([
      { value: 'CC_BY', label: 'Gebruik met naamsvermelding (CC BY)', count: 2 },
    ]);
  });
});

interface Listed {
  readonly totalCount: number;
  readonly facets: readonly {
    readonly key: string;
    readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  }[];
}
