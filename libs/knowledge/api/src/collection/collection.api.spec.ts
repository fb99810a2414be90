import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { CollectionSweep } from './collection-sweep';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';

const fields = 'id slug title version isPublic entryCount viewerCanEdit entries { note item { title } }';
const read = `query C($slug: String!) { collection(slug: $slug) { ${fields} } }`;
const mutation = (name: string, input: string) =>
  `mutation M($input: ${input}!) { done: ${name}(input: $input) { ${fields} } }`;
const create = mutation('createCollection', 'CreateCollectionInput');
const update = mutation('updateCollection', 'UpdateCollectionInput');
const add = mutation('addToCollection', 'AddToCollectionInput');
const remove = mutation('deleteCollection', 'DeleteCollectionInput');
const putBack = mutation('restoreCollection', 'RestoreCollectionInput');

interface Shown {
  id: string;
  slug: string;
  title: string;
  version: number;
  entryCount: number;
  viewerCanEdit: boolean;
  entries: { note: string; item: { title: string } }[];
}

let api: TestApi;
let bridge: { id: string };
let samira: TestPerson;
let joost: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  bridge = await anOrganisation(api.db, { name: 'Steunpunt De Brug' });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge.id }] });
  joost = await api.person({ name: 'Joost', roles: [{ role: 'PROFESSIONAL', organisationId: bridge.id }] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api.close());

const act = async (person: TestPerson, document: string, input: object): Promise<Shown> =>
  (await api.as(person).data<{ done: Shown }>(document, { input })).done;
const codeOf = async (
  caller: TestCaller,
  document: string,
  variables: Record<string, unknown>,
): Promise<unknown> => (await caller.run(document, variables)).errors?.[0]?.extensions?.['code'];
const kitOf = (person: TestPerson, traits: object = {}) =>
  act(person, create, { id: newId(), title: 'Startpakket voor de mentor', ownerKind: 'PERSON', ...traits });

describe('a collection', () => {
  it('keeps items in the order of its maker, each with a note, and everybody with the address reads it', async () => {
    const [talk, list] = [await aKnowledgeItem(api.db), await aKnowledgeItem(api.db)];
    const kit = await kitOf(fatma, { itemId: talk.id, isPublic: true });
    const grown = await act(fatma, add, { collectionId: kit.id, itemId: list.id });
    await act(fatma, update, {
      id: kit.id,
      expectedVersion: grown.version,
      title: 'Startpakket voor de nieuwe mentor',
      isPublic: true,
      entries: [
        { itemId: list.id, note: 'Begin hiermee.' },
        { itemId: talk.id, note: '' },
      ],
    });
    const { collection } = await api.visitor.data<{ collection: Shown }>(read, { slug: kit.slug });
    expect(collection).toMatchObject({
      title: 'Startpakket voor de nieuwe mentor',
      viewerCanEdit: false,
      entries: [
        { note: 'Begin hiermee.', item: { title: list.title } },
        { note: '', item: { title: talk.title } },
      ],
    });
  });

  it('that is not public does not exist for others, and is there for colleagues when it is the organisation’s', async () => {
    const own = await kitOf(fatma);
    const shared = await kitOf(samira, { ownerKind: 'ORGANISATION', organisationId: bridge.id });
    expect(await codeOf(api.visitor, read, { slug: own.slug })).toBe('NOT_FOUND');
    expect(await codeOf(api.as(marieke), read, { slug: own.slug })).toBe('NOT_FOUND');
    expect(await codeOf(api.as(fatma), read, { slug: shared.slug })).toBe('NOT_FOUND');
    const seen = await api.as(joost).data<{ collection: Shown }>(read, { slug: shared.slug });
    expect(seen.collection.viewerCanEdit).toBe(false);
  });

  it('of an organisation is made by its editors, of the network by a coordinator', async () => {
    const forBridge = {
      id: newId(),
      title: 'Voor ons',
      ownerKind: 'ORGANISATION',
      organisationId: bridge.id,
    };
    expect(await codeOf(api.as(joost), create, { input: forBridge })).toBe('FORBIDDEN');
    expect(await codeOf(api.as(samira), create, { input: { ...forBridge, ownerKind: 'NETWORK' } })).toBe(
      'FORBIDDEN',
    );
    const kit = await kitOf(marieke, { ownerKind: 'NETWORK', isPublic: true, title: 'Voor iedereen' });
    const { collections } = await api.visitor.data<{ collections: { edges: { node: { id: string } }[] } }>(
      '{ collections(first: 20) { edges { node { id } } } }',
    );
    expect(collections.edges.map(({ node }) => node.id)).toContain(kit.id);
  });

  it('holds no drafts, and an item that is withdrawn later is left out', async () => {
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT', publishedOn: null, authorId: fatma.id });
    const item = await aKnowledgeItem(api.db);
    const kit = await kitOf(fatma, { itemId: item.id });
    expect(await codeOf(api.as(fatma), add, { input: { collectionId: kit.id, itemId: draft.id } })).toBe(
      'NOT_FOUND',
    );
    await api.db.query(`UPDATE knowledge_items SET status = 'DRAFT' WHERE id = $1`, [item.id]);
    const { collection } = await api.as(fatma).data<{ collection: Shown }>(read, { slug: kit.slug });
    expect(collection).toMatchObject({ entryCount: 0, entries: [] });
  });

  it('of two who save at once the second hears so, and nothing of the first is lost', async () => {
    const kit = await kitOf(samira, { ownerKind: 'ORGANISATION', organisationId: bridge.id });
    const save = (title: string) => ({
      id: kit.id,
      expectedVersion: kit.version,
      title,
      isPublic: false,
      entries: [],
    });
    await act(samira, update, save('Het eerste'));
    expect(await codeOf(api.as(samira), update, { input: save('Het tweede') })).toBe('CONFLICT');
    const { collection } = await api.as(samira).data<{ collection: Shown }>(read, { slug: kit.slug });
    expect(collection.title).toBe('Het eerste');
  });

  it('the same id twice is one, twice the same item is one, and a name must be there', async () => {
    const item = await aKnowledgeItem(api.db);
    const input = { id: newId(), title: 'Eén keer', ownerKind: 'PERSON', itemId: item.id };
    await act(fatma, create, input);
    expect(await act(fatma, create, input)).toMatchObject({ entryCount: 1 });
    expect(await codeOf(api.as(joost), create, { input })).toBe('CONFLICT');
    const { errors } = await api.as(fatma).run(create, { input: { ...input, id: newId(), title: ' ' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'title' }] });
  });

  it('can be put back for two weeks after it was taken away, by who keeps it', async () => {
    const kit = await kitOf(fatma, { isPublic: true });
    await act(fatma, remove, { id: kit.id });
    expect(await codeOf(api.visitor, read, { slug: kit.slug })).toBe('NOT_FOUND');
    await act(fatma, putBack, { id: kit.id });
    await api.visitor.data(read, { slug: kit.slug });
    await act(fatma, remove, { id: kit.id });
    api.clock.set('2027-01-20T10:00:00Z');
    await api.app.get(CollectionSweep).run();
    expect(await codeOf(api.as(fatma), putBack, { input: { id: kit.id } })).toBe('NOT_FOUND');
  });
});
