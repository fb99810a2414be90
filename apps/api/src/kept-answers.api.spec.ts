import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { domainModules } from './domains';

const read = 'query Read($slug: String!) { knowledgeItem(slug: $slug) { thanksCount } }';
const mutation = (name: string, input: string) =>
  `mutation Do($input: ${input}!) { ${name}(input: $input) { thanksCount } }`;
const thank = mutation('thankForKnowledge', 'ThankForKnowledgeInput');
const takeBack = mutation('takeBackThanks', 'TakeBackThanksInput');

let api: TestApi;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi(domainModules);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

const count = async (slug: string): Promise<number> =>
  (await api.visitor.data<{ knowledgeItem: { thanksCount: number } }>(read, { slug })).knowledgeItem
    .thanksCount;

describe('an answer that is kept for visitors', () => {
  it('is fresh in the very next answer after somebody changed something here, time after time', async () => {
    const { id, slug } = await aKnowledgeItem(api.db);
    const seen: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await count(slug);
      await api.as(fatma).data(turn % 2 === 0 ? thank : takeBack, { input: { id } });
      seen.push(await count(slug));
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 1 : 0)));
  });

  it('is forgotten when something changes elsewhere, once the note of it came', async () => {
    const { id, slug } = await aKnowledgeItem(api.db);
    await count(slug);
    await api.db.query(
      `INSERT INTO knowledge_thanks (id, item_id, person_id) VALUES (gen_random_uuid(), $1, $2)`,
      [id, fatma.id],
    );
    while ((await count(slug)) === 0);
    expect(await count(slug)).toBe(1);
  });
});
