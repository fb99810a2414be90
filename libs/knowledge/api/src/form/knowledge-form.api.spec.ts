import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';

const fields = `id slug version kind steps { text html } sections { name label text html } activityKinds evidenceLevel
  evidenceUrl evidenceOn place contact { name email phone } progress { code isDone missing { name label } }`;
const create = `mutation Create($input: CreateKnowledgeItemInput!) { item: createKnowledgeItem(input: $input) { ${fields} } }`;
const update = `mutation Update($input: UpdateKnowledgeItemInput!) { item: updateKnowledgeItem(input: $input) { ${fields} } }`;
const submit = `mutation Submit($input: SubmitKnowledgeItemInput!) { item: submitKnowledgeItem(input: $input) { ${fields} } }`;
const read = `query Read($slug: String!) { item: knowledgeItem(slug: $slug) { ${fields} } }`;

interface Item {
  id: string;
  slug: string;
  version: number;
  steps: { text: string; html: string }[];
  sections: { name: string; label: string; text: string; html: string }[];
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  progress: { code: string; isDone: boolean; missing: { name: string; label: string }[] }[];
}

const practice = {
  kind: 'GOOD_PRACTICE',
  title: 'Samen koken op woensdag',
  summary: 'Elke week een middag koken met jongeren die thuis zorgen.',
  why: 'Ze **vroegen** erom.',
  forWhom: 'Voor wie thuis zorgt.',
  steps: ['Vraag wie er komt.', '  ', 'Kook samen.'],
  activityKinds: ['GROUP'],
  people: 'Twee begeleiders',
  time: 'Drie uur',
  results: 'Ze komen terug.',
  themes: ['RESPITE'],
  place: 'Zeist',
  contactName: 'Samira',
  contactEmail: 'Samira@Example.org ',
};

let api: TestApi;
let samira: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  samira = await api.person({ name: 'Samira', roles: ['EDITOR'] });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

async function take(caller: TestCaller, mutation: string, input: object): Promise<Item> {
  return (await caller.data<{ item: Item }>(mutation, { input })).item;
}
const began = (more: object = {}) => take(api.as(samira), create, { id: newId(), ...practice, ...more });
const problems = async (caller: TestCaller, mutation: string, input: object) =>
  (await caller.run(mutation, { input })).errors?.[0]?.extensions?.fields?.map(({ field }) => field);

describe('telling a practice in parts', () => {
  it('keeps each part, steps in their order without the empty ones, and shows them as safe HTML', async () => {
    const item = await began();
    expect(item.steps.map(({ text }) => text)).toEqual(['Vraag wie er komt.', 'Kook samen.']);
    expect(item.sections.map(({ name }) => name)).toEqual(['why', 'forWhom', 'people', 'time', 'results']);
    expect(item.sections[0]).toMatchObject({
      label: 'Waarom doen jullie dit?',
      text: 'Ze **vroegen** erom.',
      html: '<p>Ze <strong>vroegen</strong> erom.</p>\n',
    });
    expect(item).toMatchObject({ activityKinds: ['GROUP'], place: 'Zeist' });
  });

  it('what a change leaves out stays, and null empties one part', async () => {
    const item = await began();
    const after = await take(api.as(samira), update, {
      id: item.id,
      expectedVersion: item.version,
      why: null,
      money: 'Veertig euro',
    });
    expect(after.sections.map(({ name }) => name)).toEqual(['forWhom', 'people', 'time', 'money', 'results']);
    expect(after.steps).toHaveLength(2);
  });

  it('is told what is still useful, and only who works on it is', async () => {
    const item = await began();
    const needs = item.progress.find(({ code }) => code === 'NEEDS');
    expect(needs).toEqual({ code: 'NEEDS', isDone: false, missing: [{ name: 'money', label: 'Geld' }] });
    const open = await aKnowledgeItem(api.db);
    const { item: seen } = await api.as(fatma).data<{ item: Item }>(read, { slug: open.slug });
    expect(seen.progress).toEqual([]);
  });

  it('sending in asks for what its kind asks, each at its own field', async () => {
    const item = await began({ steps: [], activityKinds: [], why: '', evidenceLevel: 'GROUNDED' });
    const at = { id: item.id, expectedVersion: item.version };
    expect(await problems(api.as(samira), submit, at)).toEqual([
      'why',
      'steps',
      'activityKinds',
      'evidenceUrl',
      'evidenceOn',
    ]);
    const mended = await take(api.as(samira), update, {
      ...at,
      ...practice,
      evidenceUrl: 'https://example.org/beoordeling',
      evidenceOn: '2026-03-24',
    });
    await take(api.as(samira), submit, { id: item.id, expectedVersion: mended.version });
  });

  it.each<[string, object]>([
    ['why', { why: '[half](https://' }],
    ['results', { results: 'x'.repeat(20_001) }],
    ['steps', { steps: Array.from({ length: 41 }, () => 'stap') }],
    ['steps', { steps: ['[klik](javascript:alert(1))'] }],
    ['contactEmail', { contactEmail: 'geen adres' }],
    ['contactPhone', { contactPhone: 'bel maar' }],
    ['evidenceOn', { evidenceOn: '2026-02-30' }],
    ['evidenceUrl', { evidenceUrl: 'ftp://example.org' }],
    ['minutes', { minutes: 0 }],
  ])('what is wrong is told at %s', async (field, wrong) => {
    expect(await problems(api.as(samira), create, { id: newId(), ...practice, ...wrong })).toEqual([field]);
  });

  it('the form of a kind can be asked by anybody, in their language', async () => {
    const { knowledgeForm } = await api.visitor.data<{
      knowledgeForm: { parts: { label: string; fields: { name: string; isRequired: boolean }[] }[] };
    }>('{ knowledgeForm(kind: VIDEO) { parts { code label fields { name label isRequired } } } }');
    expect(knowledgeForm.parts[0]).toMatchObject({
      label: 'Kort',
      fields: [{ name: 'title', isRequired: true }, {}, { name: 'url' }, {}, { name: 'captions' }],
    });
  });
});

describe('whom to ask', () => {
  it('is told to members of the network, and to nobody else in any way', async () => {
    const secret = 'kanarie-contact@example.org';
    const { id, slug } = await aKnowledgeItem(api.db, {
      title: 'Met een contact',
      contactName: 'Kanarievogel',
      contactEmail: secret,
      contactPhone: '030 123 45 67',
    });
    await api.app.get(SearchIndex).reindex();
    const { item } = await api.as(fatma).data<{ item: Item }>(read, { slug });
    expect(item.contact).toEqual({ name: 'Kanarievogel', email: secret, phone: '030 123 45 67' });

    const nobody = await api.person({ roles: [] });
    for (const caller of [api.visitor, api.as(nobody)]) {
      const seen = await caller.run(read, { slug });
      expect(JSON.stringify(seen)).not.toMatch(/kanarie/i);
      const found = await caller.data<{ knowledgeItems: { totalCount: number } }>(
        '{ knowledgeItems(search: "Kanarievogel") { totalCount edges { node { id contact { name } } } } }',
      );
      expect(found.knowledgeItems.totalCount).toBe(0);
    }
    const index: unknown[] = await api.db.query('SELECT * FROM search_documents WHERE subject_id = $1', [id]);
    expect(JSON.stringify(index)).not.toMatch(/kanarie/i);
  });

  it('is written in one form, and is never a young person of the sounding board', async () => {
    expect((await began()).contact).toEqual({ name: 'Samira', email: 'samira@example.org', phone: null });
    const young = await api.person({ roles: ['SOUNDING_BOARD'] });
    const [{ email }] = await api.db.query<[{ email: string }]>(
      'SELECT email FROM accounts WHERE person_id = $1',
      [young.id],
    );
    expect(await problems(api.as(samira), create, { id: newId(), ...practice, contactEmail: email })).toEqual(
      ['contactEmail'],
    );
    const item = await began();
    const at = { id: item.id, expectedVersion: item.version };
    expect(await problems(api.as(samira), update, { ...at, contactEmail: email })).toEqual(['contactEmail']);
  });
});

describe('finding by what one does', () => {
  it('counts kinds of activity, and "at least well described" is a choice of levels', async () => {
    await aKnowledgeItem(api.db, { activityKinds: ['RESPITE', 'BUDDY'], evidenceLevel: 'FIRST_INDICATIONS' });
    await aKnowledgeItem(api.db, { activityKinds: ['BUDDY'], evidenceLevel: 'NONE' });
    const list = `query List($filter: KnowledgeItemFilter) { knowledgeItems(filter: $filter) { totalCount
      facets { key values { value label count } } } }`;
    type List = {
      knowledgeItems: {
        totalCount: number;
        facets: { key: string; values: { value: string; label: string; count: number }[] }[];
      };
    };
    const { knowledgeItems } = await api.visitor.data<List>(list, { filter: { activityKinds: ['BUDDY'] } });
    expect(knowledgeItems.totalCount).toBe(2);
    const levels = knowledgeItems.facets.find(({ key }) => key === 'evidenceLevels')?.values;
    expect(levels?.map(({ value, count }) => [value, count])).toEqual([
      ['NONE', 1],
      ['FIRST_INDICATIONS', 1],
    ]);
    expect(knowledgeItems.facets.find(({ key }) => key === 'activityKinds')?.values).toContainEqual({
      value: 'BUDDY',
      label: 'Maatje',
      count: 2,
    });
    const described = await api.visitor.data<List>(list, {
      filter: { activityKinds: ['BUDDY'], evidenceLevels: ['DESCRIBED', 'GROUNDED', 'FIRST_INDICATIONS'] },
    });
    expect(described.knowledgeItems.totalCount).toBe(1);
  });
});

describe('what was written before there were parts', () => {
  it('reads as it was: an old revision has the new fields empty', async () => {
    const old = await aKnowledgeItem(api.db, {
      status: 'PUBLISHED',
      pendingStatus: 'DRAFT',
      authorId: samira.id,
    });
    await api.db.query(
      `INSERT INTO knowledge_revisions (item_id, number, content, status, author_id)
       VALUES ($1, 1, $2, 'DRAFT', $3)`,
      [old.id, { kind: 'TIP', title: 'Oud', summary: '', body: 'Zo.', themes: [], publisher: '' }, samira.id],
    );
    const { item } = await api
      .as(samira)
      .data<{ item: { draft: Item } }>(
        'query Read($slug: String!) { item: knowledgeItem(slug: $slug) { draft { kind sections { name } steps { text } activityKinds } } }',
        { slug: old.slug },
      );
    expect(item.draft).toEqual({ kind: 'TIP', sections: [], steps: [], activityKinds: [] });
  });
});
