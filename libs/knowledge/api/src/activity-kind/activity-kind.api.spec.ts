import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestCaller } from '@verbonden/shared/testing';
import published from '../demo/knowledge.json' with { type: 'json' };
import shared from '../demo/knowledge-demo.json' with { type: 'json' };
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';

const counts = '{ activityKindCounts { activityKind region count } }';
const without = '{ knowledgeWithoutActivityKind(first: 10) { totalCount edges { node { title } } } }';
const publish = `mutation P($input: PublishKnowledgeItemInput!) { publishKnowledgeItem(input: $input) { id } }`;
const plan = `mutation P($input: PlanKnowledgeItemInput!) { planKnowledgeItem(input: $input) { id } }`;

let api: TestApi;
let marieke: TestCaller;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  marieke = api.as(await api.person({ name: 'Marieke', roles: ['COORDINATOR'] }));
});
beforeEach(() => api.db.query('TRUNCATE knowledge_items CASCADE'));
afterAll(() => api.close());

const at = async (caller: TestCaller, document: string, input: object): Promise<unknown> =>
  (await caller.run(document, { input })).errors?.[0]?.extensions;

describe('kinds of activity', () => {
  it('are counted for each region, of what is published alone; what is of two kinds counts for both', async () => {
    const items: Partial<KnowledgeItem>[] = [
      { region: 'Utrecht', activityKinds: ['GROUP', 'RESPITE'] },
      { region: 'Utrecht', activityKinds: ['GROUP'] },
      { region: 'Drenthe', activityKinds: ['BUDDY'] },
      { region: null, activityKinds: ['BUDDY'] },
      { region: 'Drenthe', activityKinds: ['FAMILY'], status: 'DRAFT', publishedOn: null },
      { region: 'Zeeland', activityKinds: [], kind: 'RESEARCH' },
    ];
    for (const traits of items) await aKnowledgeItem(api.db, traits);
    const { activityKindCounts } = await api.visitor.data<{
      activityKindCounts: { activityKind: string; region: string | null; count: number }[];
    }>(counts);
    expect(
      activityKindCounts.map(({ activityKind, region, count }) => [region, activityKind, count]),
    ).toEqual([
      ['Drenthe', 'BUDDY', 1],
      ['Utrecht', 'GROUP', 2],
      ['Utrecht', 'RESPITE', 1],
      [null, 'BUDDY', 1],
    ]);
  });

  it('there is at least one of at publishing a practice, now or on a day; another thing needs none', async () => {
    const { id: organisationId } = await anOrganisation(api.db);
    const waiting: Partial<KnowledgeItem> = {
      status: 'SUBMITTED',
      publishedOn: null,
      activityKinds: [],
      organisationId,
    };
    const { id, version } = await aKnowledgeItem(api.db, waiting);
    const wrong = { code: 'BAD_USER_INPUT', fields: [{ field: 'activityKinds' }] };
    expect(await at(marieke, publish, { id, expectedVersion: version })).toMatchObject(wrong);
    const publishAt = '2027-02-01T09:00:00Z';
    expect(await at(marieke, plan, { id, expectedVersion: version, publishAt })).toMatchObject(wrong);
    const guide = await aKnowledgeItem(api.db, { ...waiting, kind: 'GUIDE' });
    expect(await at(marieke, publish, { id: guide.id, expectedVersion: guide.version })).toBeUndefined();
  });

  it('that an import left out are told to the coordinators, and to nobody else', async () => {
    await aKnowledgeItem(api.db, { title: 'Zonder soort', activityKinds: [] });
    await aKnowledgeItem(api.db, { activityKinds: ['GROUP'] });
    await aKnowledgeItem(api.db, { activityKinds: [], kind: 'VIDEO' });
    const { knowledgeWithoutActivityKind: left } = await marieke.data<{
      knowledgeWithoutActivityKind: { totalCount: number; edges: { node: { title: string } }[] };
    }>(without);
    expect([left.totalCount, left.edges.map(({ node }) => node.title)]).toEqual([1, ['Zonder soort']]);
    expect((await api.visitor.run(without)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('every practice of the example network has one', () => {
    const practices = [...published, ...shared].filter(({ kind }) => kind === 'GOOD_PRACTICE');
    const bare = practices.filter((each) => !('activityKinds' in each) || !each.activityKinds?.length);
    expect([practices.length > 10, bare.map(({ externalId }) => externalId)]).toEqual([true, []]);
  });
});
