import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { visitor } from '@verbonden/shared/kernel';
import {
  statementsOf,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { UsageCounter } from './usage-counter';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const asking = { method: 'GET', headers: { 'user-agent': browser } };

let api: TestApi;
let counter: UsageCounter;
let samira: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  counter = api.app.get(UsageCounter, { strict: false });
  samira = await api.person({ name: 'Samira' });
});
beforeEach(async () => {
  item = await aKnowledgeItem(api.db, { authorId: samira.id });
});
afterAll(() => api.close());

interface Week {
  from: string;
  seen: number;
  opened: number;
  downloaded: number;
  adopted: number;
}
const usageFor = async (caller: TestCaller): Promise<Week[] | null> =>
  (
    await caller.data<{ knowledgeItem: { usage: Week[] | null } }>(
      `query Usage($slug: String!) { knowledgeItem(slug: $slug) { usage { from seen opened downloaded adopted } } }`,
      { slug: item.slug },
    )
  ).knowledgeItem.usage;

describe('how often an item is used', () => {
  it('is added up by week for who shares it, from the oldest on', async () => {
    counter.note('seen', visitor(), item, asking);
    counter.note('seen', visitor(), item, asking);
    counter.note('opened', visitor(), item, asking);
    counter.note('downloaded', visitor(), item, asking);
    const weeks = await usageFor(api.as(samira));
    expect(weeks).toHaveLength(12);
    expect(weeks![0]).toEqual({ from: '2026-10-19', seen: 0, opened: 0, downloaded: 0, adopted: 0 });
    expect(weeks!.at(-1)).toEqual({ from: '2027-01-04', seen: 2, opened: 1, downloaded: 1, adopted: 0 });
  });

  it('is known to who shares it and who looks after the network, and to nobody else', async () => {
    expect(await usageFor(api.visitor)).toBeNull();
    expect(await usageFor(api.as(await api.person({ roles: ['PROFESSIONAL'] })))).toBeNull();
    expect(await usageFor(api.as(await api.person({ roles: ['COORDINATOR'] })))).toHaveLength(12);
  });

  it('writes nothing while pages are read, and one statement for all of them after', async () => {
    const others = await Promise.all(Array.from({ length: 20 }, () => aKnowledgeItem(api.db)));
    const reading = await statementsOf(api.db, async () => {
      for (const each of others) counter.note('seen', visitor(), each, asking);
    });
    expect(reading).toEqual([]);
    expect(await statementsOf(api.db, () => counter.flush())).toHaveLength(1);
  });

  it('keeps no trace of who: a row has a day and numbers', async () => {
    counter.note('seen', samira.viewer, await aKnowledgeItem(api.db), asking);
    await counter.flush();
    const columns = await api.db.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'knowledge_usage' ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['day', 'downloaded', 'item_id', 'opened', 'seen']);
  });

  it('survives a database that was away for a moment', async () => {
    counter.note('seen', visitor(), item, asking);
    await api.db.query('ALTER TABLE knowledge_usage RENAME TO away');
    await counter.flush();
    await api.db.query('ALTER TABLE away RENAME TO knowledge_usage');
    expect((await usageFor(api.as(samira)))!.at(-1)).toMatchObject({ seen: 1 });
  });

  it('does not grow by calls from elsewhere: only a page of the portal counts', async () => {
    const { noteKnowledgeUse } = await api.visitor.data<{ noteKnowledgeUse: boolean }>(
      `mutation { noteKnowledgeUse(input: { slug: "${item.slug}", use: SEEN }) }`,
    );
    expect(noteKnowledgeUse).toBe(false);
    expect((await usageFor(api.as(samira)))!.at(-1)).toMatchObject({ seen: 0 });
  });

  it('an item that is gone meanwhile takes the counts of the others with it in no way', async () => {
    const gone = await aKnowledgeItem(api.db);
    counter.note('seen', visitor(), gone, asking);
    counter.note('seen', visitor(), item, asking);
    await api.db.query('DELETE FROM knowledge_items WHERE id = $1', [gone.id]);
    expect((await usageFor(api.as(samira)))!.at(-1)).toMatchObject({ seen: 1 });
  });
});
