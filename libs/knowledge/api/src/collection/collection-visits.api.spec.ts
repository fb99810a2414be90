import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';

const create =
  'mutation M($input: CreateCollectionInput!) { done: createCollection(input: $input) { id slug version } }';
const update = 'mutation M($input: UpdateCollectionInput!) { done: updateCollection(input: $input) { id } }';
const visit =
  'mutation M($input: VisitCollectionInput!) { done: visitCollection(input: $input) { newsSince } }';

let api: TestApi;
let fatma: TestPerson;
let joost: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

async function aKit(isPublic = true, title = 'Startpakket voor de mentor') {
  const item = await aKnowledgeItem(api.db, {
    title: 'Schoolmaatschappelijkwerkersoverlegondersteuning',
    summary: 'Zo begin je een gesprek.',
    evidenceLevel: 'GROUNDED',
  });
  const input = { id: newId(), title, ownerKind: 'PERSON', isPublic, itemId: item.id };
  const { done } = await api
    .as(fatma)
    .data<{ done: { id: string; slug: string; version: number } }>(create, { input });
  return { ...done, item };
}
const cameBack = async (id: string, at: string, who = joost) => {
  api.clock.set(at);
  const { done } = await api.as(who).data<{ done: { newsSince: string | null } }>(visit, { input: { id } });
  return done.newsSince;
};
const get = (path: string, who?: TestPerson) =>
  fetch(`${api.url}${path}`, who ? { headers: { cookie: who.cookie } } : {});

describe('coming back to a collection', () => {
  it('tells since when things are new: since the visit before; a reload within half an hour wipes nothing away', async () => {
    const { id } = await aKit();
    expect(await cameBack(id, '2027-02-01T10:00:00Z')).toBeNull();
    expect(await cameBack(id, '2027-02-01T10:10:00Z')).toBeNull();
    expect(await cameBack(id, '2027-03-01T10:00:00Z')).toBe('2027-02-01T10:10:00.000Z');
    expect(await cameBack(id, '2027-03-01T10:20:00Z')).toBe('2027-02-01T10:10:00.000Z');
    expect(await cameBack(id, '2027-03-02T10:00:00Z')).toBe('2027-03-01T10:20:00.000Z');
  });

  it('is kept for each person by itself, and for a collection they may not read it is as if there were none', async () => {
    const { id } = await aKit();
    await cameBack(id, '2027-02-01T10:00:00Z');
    expect(await cameBack(id, '2027-03-01T10:00:00Z', fatma)).toBeNull();
    const own = await aKit(false);
    const { errors } = await api.as(joost).run(visit, { input: { id: own.id } });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await api.db.query('SELECT FROM collection_visits WHERE collection_id = $1', [own.id])).toEqual(
      [],
    );
  });
});

describe('a collection on paper', () => {
  it('is a tagged PDF with contents, each item with its note, summary, level, address and code', async () => {
    const { id, slug, version, item } = await aKit();
    const entries = [{ itemId: item.id, note: 'Begin hiermee.' }];
    const input = { id, expectedVersion: version, title: 'Startpakket', isPublic: true, entries };
    await api.as(fatma).data(update, { input });
    const answer = await get(`/files/verzamelingen/${slug}.pdf`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const file = Buffer.from(await answer.arrayBuffer());
    for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (nl)', '/S /H1', '/S /TOC', '/S /Figure'])
      expect([mark, file.includes(mark)]).toEqual([mark, true]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
    const flat = text.replace(/\s+/g, ' ');
    for (const words of [
      'Startpakket',
      'Wat erin staat',
      '1. Schoolmaatschappelijkwerkersoverlegondersteuning',
      'Begin hiermee.',
      'Zo begin je een gesprek.',
      'goed onderbouwd',
      'https://verbonden.example.org/kennis/',
      item.slug.slice(-12),
    ])
      expect(flat).toContain(words);
  });

  it('is there in English too, and only for whoever may read the collection', async () => {
    const open = await aKit();
    const english = await get(`/files/verzamelingen/${open.slug}.pdf?taal=en`);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await english.arrayBuffer())), {
      mergePages: true,
    });
    expect(text).toContain('What is in it');
    const own = await aKit(false);
    const path = `/files/verzamelingen/${own.slug}.pdf`;
    expect((await get(path)).status).toBe(404);
    expect((await get(path, joost)).status).toBe(404);
    expect((await get(path, fatma)).status).toBe(200);
    for (const odd of ['niets.pdf', `${open.slug}.docx`, `${open.slug}`])
      expect((await get(`/files/verzamelingen/${odd}`)).status).toBe(404);
  });
});
