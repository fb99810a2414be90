import { AllianceModule } from '@verbonden/alliance/api';
import { MailKinds, type MailAnswer, type MailContent } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import type { EvidenceLevel } from '../taxonomy/codes';
import { aKnowledgeItem } from '../testing';
import { LevelSweep } from './level-sweep';

const create =
  'mutation M($input: CreateCollectionInput!) { done: createCollection(input: $input) { id slug version } }';
const see = 'mutation M($input: SeeLevelChangesInput!) { done: seeLevelChanges(input: $input) { version } }';
const read = `query C($slug: String!) { collection(slug: $slug) { version
  levelChanges { fromLevel toLevel item { title } } } }`;

const hour = 3_600_000;
let api: TestApi;
let fatma: TestPerson;
let joost: TestPerson;
let marieke: TestPerson;
let item: KnowledgeItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  await api.db.query('DELETE FROM mail_messages');
  await api.db.query('DELETE FROM knowledge_items');
  // The database itself notes when a level changed, by its own clock.
  api.clock.set(new Date(Date.now() - hour));
  item = await aKnowledgeItem(api.db, { title: 'De vrije woensdag', evidenceLevel: 'DESCRIBED' });
});
afterAll(() => api.close());

const aKit = async (who: TestPerson, ownerKind = 'PERSON') => {
  const input = { id: newId(), title: `Kit van ${who.name}`, ownerKind, isPublic: true, itemId: item.id };
  const { done } = await api.as(who).data<{ done: { id: string; slug: string } }>(create, { input });
  return done;
};
const becomes = (level: EvidenceLevel) =>
  api.db.query('UPDATE knowledge_items SET evidence_level = $2 WHERE id = $1', [item.id, level]);
const told = async (slug: string, caller: TestCaller = api.visitor) =>
  (await caller.data<{ collection: { version: number; levelChanges: object[] } }>(read, { slug })).collection;
const sweep = () => api.app.get(LevelSweep, { strict: false }).run();
const mails = async () =>
  (
    await api.db.query<{ name: string }[]>(
      `SELECT to_name AS name FROM mail_messages WHERE kind = 'knowledge.level-changed' ORDER BY 1`,
    )
  ).map(({ name }) => name);
const written = async (person: TestPerson): Promise<MailAnswer> => {
  const kind = api.app.get(MailKinds, { strict: false }).get('knowledge.level-changed');
  const mail = {
    id: newId(),
    kind: kind.name,
    personId: person.id,
    toName: person.name,
    toAddress: person.email,
    locale: 'nl' as const,
    subjectId: newId(),
    contextId: person.id,
    dueAt: api.clock.now(),
    payload: {},
  };
  return (await kind.compose([mail])).get(mail.id)!;
};

describe('when the level of evidence changes', () => {
  it('every reader of a collection with it sees from what to what, until who keeps it has seen it', async () => {
    const kit = await aKit(fatma);
    expect((await told(kit.slug)).levelChanges).toEqual([]);
    await becomes('GROUNDED');
    await becomes('GOOD_INDICATIONS');
    const before = await told(kit.slug);
    expect(before.levelChanges).toEqual([
      { fromLevel: 'DESCRIBED', toLevel: 'GOOD_INDICATIONS', item: { title: 'De vrije woensdag' } },
    ]);
    const { errors } = await api.as(joost).run(see, { input: { id: kit.id } });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await told(kit.slug)).levelChanges).toHaveLength(1);
    api.clock.set(new Date(Date.now() + hour));
    await api.as(fatma).data(see, { input: { id: kit.id } });
    expect(await told(kit.slug)).toEqual({ version: before.version, levelChanges: [] });
  });

  it('is no news in what it was put into afterwards, nor of a text that is not published', async () => {
    await becomes('GROUNDED');
    api.clock.set(new Date(Date.now() + hour));
    const kit = await aKit(fatma);
    expect((await told(kit.slug)).levelChanges).toEqual([]);
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT', evidenceLevel: 'DESCRIBED' });
    await api.db.query(`UPDATE knowledge_items SET evidence_level = 'GROUNDED' WHERE id = $1`, [draft.id]);
    expect(await api.db.query('SELECT FROM knowledge_level_changes WHERE item_id = $1', [draft.id])).toEqual(
      [],
    );
  });

  it('those who keep it get one mail, however many things it is in; others none', async () => {
    await aKit(fatma);
    await aKit(fatma);
    await aKit(marieke, 'NETWORK');
    await becomes('GROUNDED');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await mails()).toEqual(['Fatma', 'Marieke']);
    const mail = (await written(fatma)) as MailContent;
    expect(mail.subject).toBe('Het niveau veranderde: De vrije woensdag');
    expect(mail.facts[0]!.value).toMatch(
      /^van goed beschreven naar goed onderbouwd, sinds .+; staat in ‘Kit van Fatma’, ‘Kit van Fatma’$/,
    );
  });

  it('a mail that waits says nothing of what was seen meanwhile, or came back', async () => {
    const kit = await aKit(fatma);
    await becomes('GROUNDED');
    await sweep();
    await becomes('DESCRIBED');
    expect(await written(fatma)).toEqual({ dropped: 'MOVED_ON' });
    await becomes('GROUNDED');
    expect(await written(fatma)).toHaveProperty('subject');
    api.clock.set(new Date(Date.now() + hour));
    await api.as(fatma).data(see, { input: { id: kit.id } });
    expect(await written(fatma)).toEqual({ dropped: 'MOVED_ON' });
  });
});
