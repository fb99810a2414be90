import { AllianceModule, loadAlliance, OrganisationDocuments } from '@verbonden/alliance/api';
import { loadPeople, PeopleModule, PersonService } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { loadKnowledge } from '../demo/load-knowledge';
import { loadLife } from '../demo/load-life';
import { KnowledgeImport } from '../import/knowledge-import';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { workRoles } from './work-roles';

const page = `query P($slug: String!) { startPage(slug: $slug) {
  role { label } lead today questions listPath
  tools { note item { id kind title settings ageGroups language } }
  collections { title } answered { body answer item { title } } organisations { name } } }`;
const create = `mutation M($input: CreateCollectionInput!) { createCollection(input: $input) { id version forRole } }`;
const update = `mutation M($input: UpdateCollectionInput!) { updateCollection(input: $input) { version forRole } }`;

interface Shown {
  readonly questions: readonly string[];
  readonly tools: readonly {
    note: string;
    item: { id: string; kind: string; title: string; settings: string[]; ageGroups: string[] };
  }[];
  readonly collections: readonly { title: string }[];
  readonly answered: readonly { body: string; answer: string; item: { title: string } }[];
  readonly organisations: readonly { name: string }[];
}

let api: TestApi;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  const of = <T>(type: new (...args: never[]) => T): T => api.app.get(type, { strict: false });
  const now = api.clock.now();
  await api.db.transaction(async (tx) => {
    const organisations = await loadAlliance(tx, now, of(OrganisationDocuments));
    const people = await loadPeople(tx, of(PersonService), organisations, now);
    await loadKnowledge(tx, of(KnowledgeImport), people);
    await loadLife(tx, of(SearchIndex), people, now);
  });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
}, 120_000);
afterAll(() => api.close());

const shown = async (slug: string): Promise<Shown> =>
  (await api.visitor.data<{ startPage: Shown }>(page, { slug })).startPage;

describe('a start page, on the example network', () => {
  it.each(workRoles)('gives $slug three usable things that fit, of different kinds', async (role) => {
    const { tools } = await shown(role.slug);
    expect(tools).toHaveLength(3);
    expect(new Set(tools.map(({ item }) => item.id)).size).toBe(3);
    for (const { item } of tools) {
      expect(role.kinds).toContain(item.kind);
      expect(role.settings.some((setting) => item.settings.includes(setting))).toBe(true);
      expect(
        item.ageGroups.length === 0 ||
          role.ageGroups.length === 0 ||
          role.ageGroups.some((age) => item.ageGroups.includes(age)),
      ).toBe(true);
    }
    expect(new Set(tools.map(({ item }) => item.kind)).size).toBeGreaterThan(1);
  });

  it.each(workRoles)(
    'asks for $slug only questions that find something in the list for them',
    async (role) => {
      const { questions } = await shown(role.slug);
      expect(questions.length).toBeGreaterThanOrEqual(3);
      for (const search of questions) {
        const { knowledgeItems } = await api.visitor.data<{ knowledgeItems: { totalCount: number } }>(
          `query L($search: String!, $settings: [Setting!]) {
          knowledgeItems(search: $search, filter: { settings: $settings }, first: 1) { totalCount } }`,
          { search, settings: role.settings },
        );
        expect({ search, finds: knowledgeItems.totalCount > 0 }).toEqual({ search, finds: true });
      }
    },
  );

  it('shows what others asked with its answer, and who shares most', async () => {
    const { answered, organisations } = await shown('zorgcoordinator');
    expect(answered).toEqual([
      expect.objectContaining({
        body: 'Moet een leerling uitleggen waarom die de knop gebruikt?',
        item: { title: 'De pauzeknop: afspraken op school waar niemand om hoeft te vragen' },
      }),
    ]);
    expect(organisations.map(({ name }) => name)).toContain('MantelzorgNL');
  });

  it('of a role that nobody has is not there', async () => {
    const { errors } = await api.visitor.run(page, { slug: 'constructor' });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('what a coordinator chose for a role', () => {
  it('comes first with its reason, and the rest is filled up; taken off, it is gone', async () => {
    const before = await shown('jongerenwerker');
    const chosen = await aKnowledgeItem(api.db, { title: 'Van de coördinator', settings: [], kind: 'VIDEO' });
    const input = {
      id: newId(),
      title: 'Om te beginnen',
      ownerKind: 'NETWORK',
      isPublic: true,
      forRole: 'YOUTH_WORKER',
      itemId: chosen.id,
    };
    const { createCollection } = await api
      .as(marieke)
      .data<{ createCollection: { version: number } }>(create, { input });
    const change = (more: object) =>
      api.as(marieke).data<{ updateCollection: { version: number } }>(update, {
        input: {
          id: input.id,
          title: input.title,
          isPublic: true,
          entries: [{ itemId: chosen.id, note: 'Begin hier.' }],
          ...more,
        },
      });
    // A change that does not speak of the role leaves it.
    const { updateCollection } = await change({ expectedVersion: createCollection.version });
    const { tools, collections } = await shown('jongerenwerker');
    expect(collections).toEqual([{ title: 'Om te beginnen' }]);
    expect(tools.map(({ note, item }) => [item.title, note])).toEqual([
      ['Van de coördinator', 'Begin hier.'],
      ...before.tools.slice(0, 2).map(({ item }) => [item.title, '']),
    ]);
    await change({ expectedVersion: updateCollection.version, forRole: null });
    expect((await shown('jongerenwerker')).tools).toEqual(before.tools);
  });

  it('is only what the network put together: another owner is told so at the field', async () => {
    const input = {
      id: newId(),
      title: 'Van mij',
      ownerKind: 'PERSON',
      isPublic: true,
      forRole: 'GP_PRACTICE',
    };
    for (const person of [marieke, await api.person({ roles: ['PROFESSIONAL'] })]) {
      const { errors } = await api.as(person).run(create, { input });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ field: 'forRole' }],
      });
    }
    expect((await shown('huisartsenpraktijk')).collections).toEqual([]);
  });
});
