import { mkdirSync, writeFileSync } from 'node:fs';
import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../../item/knowledge-item.entity';
import { KnowledgeModule } from '../../knowledge.module';
import { aKnowledgeItem } from '../../testing';
import floor from './floor.json' with { type: 'json' };
import { judgedItems, type JudgedQuestion, judgedQuestions, questionKinds } from './judged';
import { meanOf, type Score, scoreOf } from './score';

/** What a question found, for whoever wants to make the search better. */
interface Answered extends Score, Pick<JudgedQuestion, 'kind' | 'ask'> {
  /** The first ten with their grade: "3 brus-visie". */
  readonly found: readonly string[];
}

const judgedOn = '2026-11-27';
const search = `query Search($ask: String) {
  knowledgeItems(search: $ask, first: 10) { edges { node { externalId } } }
}`;
const report = new URL('../../../../../../test-output/', import.meta.url);

let api: TestApi;
const answers: Answered[] = [];
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  const index = api.app.get(SearchIndex);
  const adoptions = new Map<string, number>();
  for (const { id: externalId, adopted, publishedOn, ...traits } of judgedItems) {
    const item = { ...traits, externalId, publishedOn: asOldAsThen(publishedOn) };
    const { id } = await aKnowledgeItem(api.db, item as Partial<KnowledgeItem>);
    if (adopted) adoptions.set(id, adopted);
  }
  await index.reindex();
  for (const [id, times] of adoptions) await index.adopted(api.db.manager, id, times);
  await api.db.query('ANALYZE');
  for (const question of judgedQuestions) answers.push(await answer(question));
  mkdirSync(report, { recursive: true });
  writeFileSync(new URL('relevance.json', report), JSON.stringify({ scores: scores(), answers }, null, 1));
}, 120_000);
afterAll(() => api.close());

/** The day on which an item is as old as it was when the set was judged: how fresh it is counts, and days go by. */
function asOldAsThen(publishedOn: string): string {
  const age = Date.parse(judgedOn) - Date.parse(publishedOn);
  return new Date(Date.now() - age).toISOString().slice(0, 10);
}

async function answer({ kind, ask, judged }: JudgedQuestion): Promise<Answered> {
  const { knowledgeItems } = await api.visitor.data<{
    knowledgeItems: { edges: { node: { externalId: string } }[] };
  }>(search, { ask });
  const found = knowledgeItems.edges.map(({ node }) => node.externalId);
  const graded = found.map((id) => `${judged.get(id) ?? 0} ${id}`);
  return { kind, ask, ...scoreOf(found, judged), found: graded };
}

function scores(): Record<string, Score> {
  const of = (kind: string): Score[] => answers.filter((each) => kind === 'overall' || each.kind === kind);
  return Object.fromEntries(['overall', ...questionKinds].map((kind) => [kind, rounded(meanOf(of(kind)))]));
}

function rounded({ ndcg, success }: Score): Score {
  return { ndcg: Number(ndcg.toFixed(3)), success: Number(success.toFixed(3)) };
}

describe('what people look for is found', () => {
  it.each(Object.entries(floor))('%s: no worse than it was', (kind, { ndcg, success }) => {
    const reached = scores()[kind]!;
    const fell = reached.ndcg < ndcg || reached.success < success;
    const worst = answers
      .filter((each) => each.kind === kind)
      .sort((one, other) => one.ndcg - other.ndcg)
      .slice(0, 5)
      .map(({ ask, found }) => `${ask} → ${found.slice(0, 3).join(', ')}`);
    expect(fell ? { reached, floor: { ndcg, success }, worst } : 'as good as before').toBe(
      'as good as before',
    );
  });
});
