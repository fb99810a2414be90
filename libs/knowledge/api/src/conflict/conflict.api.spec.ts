import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { keptDays, SaveHistory } from './save-history';

const fields = '{ id slug version title summary tip region }';
const create = `mutation C($input: CreateKnowledgeItemInput!) { item: createKnowledgeItem(input: $input) ${fields} }`;
const update = `mutation U($input: UpdateKnowledgeItemInput!) { item: updateKnowledgeItem(input: $input) ${fields} }`;
const read = `query R($slug: String!) { item: knowledgeItem(slug: $slug) ${fields} }`;
const compare = `query Compare($input: UpdateKnowledgeItemInput!) { knowledgeConflict(input: $input) {
  version savedBy isOwn fields { field label verdict mine { parts { change text } } theirs { parts { change text } } } } }`;

interface Item {
  id: string;
  slug: string;
  version: number;
  title: string;
  summary: string;
  tip: string | null;
  region: string | null;
}
interface Compared {
  knowledgeConflict: {
    version: number;
    savedBy: string | null;
    isOwn: boolean;
    fields: { field: string; verdict: 'MINE' | 'THEIRS' | 'CHOOSE' }[];
  };
}

let api: TestApi;
let organisationId: string;
let samira: TestPerson;
let joost: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  organisationId = (await anOrganisation(api.db)).id;
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  joost = await api.person({ name: 'Joost', roles: [{ role: 'EDITOR', organisationId }] });
});
afterAll(() => api?.close());

const begun = async () =>
  (
    await api.as(samira).data<{ item: Item }>(create, {
      input: { id: newId(), kind: 'TIP', title: 'Samen koken', summary: 'Elke woensdag.', organisationId },
    })
  ).item;
const save = (person: TestPerson, item: Item, change: object) =>
  api.as(person).run<{ item: Item }>(update, {
    input: { id: item.id, expectedVersion: item.version, ...change },
  });
const now = async (item: Item) => (await api.as(samira).data<{ item: Item }>(read, { slug: item.slug })).item;

describe('somebody saved first', () => {
  it('both texts are seen: who, what only one changed, and what both did', async () => {
    const item = await begun();
    await save(joost, item, { summary: 'Elke donderdag.', tip: 'Neem tijd.' });
    const typed = { title: 'Samen eten', summary: 'Elke vrijdag.' };
    expect((await save(samira, item, typed)).errors?.[0]?.extensions?.code).toBe('CONFLICT');
    const input = { id: item.id, expectedVersion: item.version, ...typed };
    expect(await api.as(samira).data(compare, { input })).toMatchObject({
      knowledgeConflict: {
        version: item.version + 1,
        savedBy: 'Joost',
        isOwn: false,
        fields: [
          {
            field: 'title',
            verdict: 'MINE',
            mine: {
              parts: [
                { change: 'SAME', text: 'Samen ' },
                { change: 'REMOVED', text: 'koken' },
                { change: 'ADDED', text: 'eten' },
              ],
            },
          },
          { field: 'summary', verdict: 'CHOOSE' },
          { field: 'tip', verdict: 'THEIRS' },
        ],
      },
    });
  });

  it('also when the version on the screen is older than a step of the review, or the text was published', async () => {
    const item = await begun();
    await save(joost, item, { tip: 'Neem tijd.' });
    const second = await now(item);
    await save(joost, second, { tip: 'Neem de tijd.' });
    const input = { id: item.id, expectedVersion: second.version, region: 'Utrecht' };
    const { knowledgeConflict } = await api.as(samira).data<Compared>(compare, { input });
    expect(knowledgeConflict.fields.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['tip', 'THEIRS'],
      ['region', 'MINE'],
    ]);
  });

  it('without what stood there before, every difference is asked', async () => {
    const item = await begun();
    await save(joost, item, { summary: 'Elke donderdag.' });
    const later = new Date(api.clock.now().getTime() + (keptDays + 1) * 86_400_000);
    const before = api.clock.now();
    api.clock.set(later.toISOString());
    expect(await api.app.get(SaveHistory, { strict: false }).forget()).toBeGreaterThan(0);
    api.clock.set(before.toISOString());
    const input = {
      id: item.id,
      expectedVersion: item.version,
      title: 'Samen eten',
      summary: 'Elke woensdag.',
    };
    const { knowledgeConflict } = await api.as(samira).data<Compared>(compare, { input });
    expect(knowledgeConflict.fields.map(({ verdict }) => verdict)).toEqual(['CHOOSE', 'CHOOSE']);
  });

  it('is shown to who may edit it alone', async () => {
    const item = await begun();
    const input = { id: item.id, expectedVersion: 1, title: 'Anders' };
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await api.as(other).run(compare, { input })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await api.visitor.run(compare, { input })).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('many at once', () => {
  it('of eight people who save at the same moment nothing is silently lost (P37)', async () => {
    const item = await begun();
    const people = await Promise.all(
      Array.from({ length: 8 }, () => api.person({ roles: [{ role: 'EDITOR', organisationId }] })),
    );
    let asked = 0;
    /** What a person does: type a word, and after a conflict choose to have both. */
    const writes = async (person: TestPerson, word: string) => {
      let version = item.version;
      let summary = `${item.summary} ${word}`;
      for (;;) {
        const input = { id: item.id, expectedVersion: version, summary };
        const answer = await api.as(person).run<{ item: Item }>(update, { input });
        if (!answer.errors) return;
        expect(answer.errors[0]?.extensions?.code).toBe('CONFLICT');
        const { knowledgeConflict } = await api.as(person).data<Compared>(compare, { input });
        expect(knowledgeConflict.fields).toMatchObject([{ field: 'summary', verdict: 'CHOOSE' }]);
        asked += 1;
        const standing = await now(item);
        version = standing.version;
        summary = `${standing.summary} ${word}`;
      }
    };
    await Promise.all(people.map((person, index) => writes(person, `woord${index}`)));
    const { summary } = await now(item);
    expect(summary.split(' ').slice(2).sort()).toEqual(people.map((_, index) => `woord${index}`).sort());
    expect(asked).toBeGreaterThan(0);
  });
});
