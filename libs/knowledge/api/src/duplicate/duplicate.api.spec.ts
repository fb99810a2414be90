import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { type MailContent, MailKinds } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';
import { Lookalikes } from './lookalikes';
import { mergedMail } from './merge.service';

const merge = `mutation M($input: MergeKnowledgeItemsInput!) {
  mergeKnowledgeItems(input: $input) { id slug themes adoptionCount thanksCount questions { body } } }`;
const apart = 'mutation A($input: SetKnowledgeApartInput!) { setKnowledgeApart(input: $input) { why } }';
const waiting = '{ knowledgeLookalikes { why one { title } other { title } } }';
const read =
  'query R($slug: String!) { knowledgeItem(slug: $slug) { slug title lookalikes { title } viewerCanMerge } }';

interface Read {
  slug: string;
  title: string;
  lookalikes: { title: string }[];
  viewerCanMerge: boolean;
}

let api: TestApi;
let samira: TestPerson;
let joost: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  samira = await api.person({ name: 'Samira', roles: ['PROFESSIONAL'] });
  joost = await api.person({ name: 'Joost', roles: ['PROFESSIONAL'] });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
beforeEach(() => api.db.query('DELETE FROM knowledge_items; DELETE FROM mail_messages'));
afterAll(() => api?.close());

const shown = async (caller: TestCaller, { slug }: KnowledgeItem): Promise<Read> =>
  (await caller.data<{ knowledgeItem: Read }>(read, { slug })).knowledgeItem;
const named = async (person: TestPerson, item: KnowledgeItem) =>
  (await shown(api.as(person), item)).lookalikes.map(({ title }) => title);
async function pairs(): Promise<{ why: string; one: { title: string }; other: { title: string } }[]> {
  await api.app.get(Lookalikes, { strict: false }).compareChanged();
  const { knowledgeLookalikes } = await api.as(marieke).data<{
    knowledgeLookalikes: { why: string; one: { title: string }; other: { title: string } }[];
  }>(waiting);
  return knowledgeLookalikes;
}
const codeOf = async (caller: TestCaller, document: string, input: object) =>
  (await caller.run(document, { input })).errors?.[0]?.extensions?.code;
const rows = (statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  api.db.query(statement, values);

describe('something that is there already', () => {
  it('is named to its writer while they write: nearly the same title, or the same address however it is typed', async () => {
    await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    await aKnowledgeItem(api.db, {
      title: 'Iets anders',
      url: 'https://www.example.org/kaart/?utm_source=mail',
    });
    const draft = { status: 'DRAFT', publishedOn: null, authorId: samira.id } as const;
    const title = await aKnowledgeItem(api.db, { ...draft, title: 'Vrije woensdag' });
    const address = await aKnowledgeItem(api.db, {
      ...draft,
      title: 'De kaart',
      url: 'http://example.org/kaart#top',
    });
    expect(await named(samira, title)).toEqual(['De vrije woensdag']);
    expect(await named(samira, address)).toEqual(['Iets anders']);
  });

  it('is named for the new text of something published, by the title that waits', async () => {
    await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    const item = await aKnowledgeItem(api.db, {
      title: 'Samen koken',
      authorId: samira.id,
      pendingStatus: 'DRAFT',
      pendingAuthorId: samira.id,
    });
    await api.db.query(
      `INSERT INTO knowledge_revisions (item_id, number, content, status) VALUES ($1, 2, $2, 'DRAFT')`,
      [item.id, { title: 'Vrije woensdag', url: null }],
    );
    expect(await named(samira, item)).toEqual(['De vrije woensdag']);
  });

  it('is not named when it is hidden, when it only shares a word, or to who does not work on it', async () => {
    await aKnowledgeItem(api.db, { title: 'De vrije woensdag', status: 'DRAFT', publishedOn: null });
    await aKnowledgeItem(api.db, { title: 'Vrije tijd voor jonge mantelzorgers in Gelderland' });
    const item = await aKnowledgeItem(api.db, { title: 'Vrije woensdag', authorId: samira.id });
    expect(await named(samira, item)).toEqual([]);
    await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    expect(await named(samira, item)).toEqual(['De vrije woensdag']);
    expect(await named(joost, item)).toEqual([]);
    expect((await shown(api.visitor, item)).lookalikes).toEqual([]);
  });
});

describe('the desk of the coordinators', () => {
  it('has each pair once, the same address before nearly the same title', async () => {
    await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    await aKnowledgeItem(api.db, { title: 'Vrije woensdag' });
    await aKnowledgeItem(api.db, { title: 'Een', url: 'https://example.org/kaart' });
    await aKnowledgeItem(api.db, { title: 'Twee', url: 'http://www.example.org/kaart/' });
    expect((await pairs()).map(({ why, one, other }) => [why, ...[one.title, other.title].sort()])).toEqual([
      ['ADDRESS', 'Een', 'Twee'],
      ['TITLE', 'De vrije woensdag', 'Vrije woensdag'],
    ]);
    expect(await pairs()).toHaveLength(2);
  });

  it('has a pair of which one address leads to the other', async () => {
    const moved = await aKnowledgeItem(api.db, { title: 'Oud', url: 'https://example.org/oud' });
    await aKnowledgeItem(api.db, { title: 'Nieuw', url: 'https://example.org/nieuw' });
    expect(await pairs()).toEqual([]);
    await api.db.query(
      `INSERT INTO knowledge_links (id, item_id, url, host, place, next_check_at, leads_to, leads_key)
       VALUES ($1, $2, 'https://example.org/oud', 'example.org', 'ADDRESS', now(), 'https://example.org/nieuw', 'example.org/nieuw')`,
      [newId(), moved.id],
    );
    await api.db.query('DELETE FROM knowledge_compared');
    expect(await pairs()).toMatchObject([{ why: 'ADDRESS' }]);
  });

  it('asks no more about a pair that was set apart, also when one of the two changes', async () => {
    const one = await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    const other = await aKnowledgeItem(api.db, { title: 'Vrije woensdag' });
    expect(await pairs()).toHaveLength(1);
    await api.as(marieke).data(apart, { input: { oneId: other.id, otherId: one.id } });
    expect(await pairs()).toEqual([]);
    await api.db.query('UPDATE knowledge_items SET version = version + 1 WHERE id = $1', [one.id]);
    expect(await pairs()).toEqual([]);
  });

  it('forgets a pair that is alike no more', async () => {
    const one = await aKnowledgeItem(api.db, { title: 'De vrije woensdag' });
    await aKnowledgeItem(api.db, { title: 'Vrije woensdag' });
    expect(await pairs()).toHaveLength(1);
    await api.db.query(
      `UPDATE knowledge_items SET title = 'Samen koken', match_key = '|samen koken', version = version + 1 WHERE id = $1`,
      [one.id],
    );
    expect(await pairs()).toEqual([]);
  });

  it('is for who looks after the network alone', async () => {
    const one = await aKnowledgeItem(api.db, {});
    const other = await aKnowledgeItem(api.db, {});
    expect((await api.as(samira).run(waiting)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await codeOf(api.as(samira), merge, { keepId: one.id, mergeId: other.id })).toBe('FORBIDDEN');
    expect(await codeOf(api.as(samira), apart, { oneId: one.id, otherId: other.id })).toBe('FORBIDDEN');
    expect((await shown(api.as(samira), one)).viewerCanMerge).toBe(false);
    expect((await shown(api.as(marieke), one)).viewerCanMerge).toBe(true);
  });
});

describe('bringing two together', () => {
  let keep: KnowledgeItem;
  let other: KnowledgeItem;
  beforeEach(async () => {
    keep = await aKnowledgeItem(api.db, {
      title: 'De vrije woensdag',
      themes: ['SUPPORT'],
      authorId: samira.id,
    });
    other = await aKnowledgeItem(api.db, {
      title: 'Vrije woensdag',
      themes: ['RESPITE'],
      authorId: joost.id,
    });
  });
  const merged = () =>
    api.as(marieke).data<{ mergeKnowledgeItems: Record<string, unknown> }>(merge, {
      input: { keepId: keep.id, mergeId: other.id },
    });
  const adopted = async (item: KnowledgeItem, organisationId: string, withdrawn = false) =>
    api.db.query(
      `INSERT INTO knowledge_adoptions (id, item_id, organisation_id, place, withdrawn_at) VALUES ($1, $2, $3, 'Ermelo', $4)`,
      [newId(), item.id, organisationId, withdrawn ? api.clock.now() : null],
    );
  const thanked = (item: KnowledgeItem, personId: string) =>
    api.db.query('INSERT INTO knowledge_thanks (id, item_id, person_id) VALUES ($1, $2, $3)', [
      newId(),
      item.id,
      personId,
    ]);

  it('keeps one record in the themes of both, with a version that says so', async () => {
    const { mergeKnowledgeItems } = await merged();
    expect(mergeKnowledgeItems).toMatchObject({ slug: keep.slug, themes: ['SUPPORT', 'RESPITE'] });
    expect(
      await rows(
        `SELECT status, note, content->'themes' AS themes FROM knowledge_revisions WHERE item_id = $1`,
        keep.id,
      ),
    ).toEqual([
      { status: 'PUBLISHED', note: 'Samengevoegd met ‘Vrije woensdag’', themes: ['SUPPORT', 'RESPITE'] },
    ]);
    expect(
      await rows(`SELECT subject_id AS id FROM search_documents WHERE subject_id = ANY ($1)`, [
        keep.id,
        other.id,
      ]),
    ).toEqual([{ id: keep.id }]);
  });

  it('leads the other address there, also what led to the other before', async () => {
    const third = await aKnowledgeItem(api.db, { title: 'Woensdag vrij' });
    await api.as(marieke).data(merge, { input: { keepId: other.id, mergeId: third.id } });
    await merged();
    for (const gone of [other, third]) {
      expect(await shown(api.visitor, gone)).toMatchObject({ slug: keep.slug, title: 'De vrije woensdag' });
    }
  });

  it('moves adoptions: each organisation once, and not the one that shares it', async () => {
    const [harbour, meadow, bridge] = await Promise.all([1, 2, 3].map(() => anOrganisation(api.db, {})));
    await api.db.query('UPDATE knowledge_items SET organisation_id = $2 WHERE id = $1', [
      keep.id,
      bridge!.id,
    ]);
    await adopted(keep, harbour!.id);
    await adopted(other, harbour!.id);
    await adopted(keep, meadow!.id, true);
    await adopted(other, meadow!.id);
    await adopted(other, bridge!.id);
    expect((await merged()).mergeKnowledgeItems).toMatchObject({ adoptionCount: 2 });
    expect(
      await rows(
        'SELECT organisation_id AS id FROM knowledge_adoptions WHERE item_id = $1 AND withdrawn_at IS NULL',
        keep.id,
      ),
    ).toHaveLength(2);
    expect(await rows('SELECT adopted FROM search_documents WHERE subject_id = $1', keep.id)).toEqual([
      { adopted: 2 },
    ]);
  });

  it('moves questions with their answers', async () => {
    await api.db.query(
      `INSERT INTO knowledge_questions (id, item_id, asked_at, body, answer, answered_at, is_shown)
       VALUES ($1, $2, now(), 'Hoeveel begeleiders?', 'Twee.', now(), true)`,
      [newId(), other.id],
    );
    expect((await merged()).mergeKnowledgeItems).toMatchObject({
      questions: [{ body: 'Hoeveel begeleiders?' }],
    });
  });

  it('moves thanks: each person once, and nobody thanks themselves', async () => {
    await thanked(keep, marieke.id);
    await thanked(other, marieke.id);
    await thanked(other, samira.id);
    const fatma = await api.person({ roles: ['PROFESSIONAL'] });
    await thanked(other, fatma.id);
    expect((await merged()).mergeKnowledgeItems).toMatchObject({ thanksCount: 2 });
  });

  it('takes its place in collections, with the note, once in each', async () => {
    const collection = async (items: readonly KnowledgeItem[]) => {
      const id = newId();
      await api.db.query(
        `INSERT INTO collections (id, slug, title, owner_kind, person_id, is_public) VALUES ($1, $2, 'Startpakket', 'PERSON', $3, true)`,
        [id, `startpakket-${id.slice(-12)}`, samira.id],
      );
      for (const [position, item] of items.entries()) {
        await api.db.query(
          'INSERT INTO collection_entries (collection_id, item_id, position, note) VALUES ($1, $2, $3, $4)',
          [id, item.id, position, item.title],
        );
      }
      return id;
    };
    const one = await collection([other]);
    const both = await collection([keep, other]);
    await merged();
    const entries = (id: string) =>
      rows('SELECT item_id AS id, note FROM collection_entries WHERE collection_id = $1', id);
    expect(await entries(one)).toEqual([{ id: keep.id, note: 'Vrije woensdag' }]);
    expect(await entries(both)).toEqual([{ id: keep.id, note: 'De vrije woensdag' }]);
  });

  it('stands in policy texts in the place of the other, beside what was taken over', async () => {
    const textId = newId();
    await api.db.query(
      `INSERT INTO policy_texts (id, person_id, title, municipality) VALUES ($1, $2, 'Beleid', 'Ermelo')`,
      [textId, samira.id],
    );
    for (const [position, item] of [keep, other].entries()) {
      await api.db.query(
        `INSERT INTO policy_blocks (id, text_id, position, kind, item_id, taken, taken_at)
         VALUES ($1, $2, $3, 'ITEM', $4, $5, now())`,
        [newId(), textId, position, item.id, { title: item.title }],
      );
    }
    await merged();
    expect(
      await rows(
        `SELECT item_id AS id, taken->>'title' AS title FROM policy_blocks WHERE text_id = $1 ORDER BY position`,
        textId,
      ),
    ).toEqual([
      { id: keep.id, title: 'De vrije woensdag' },
      { id: keep.id, title: 'Vrije woensdag' },
    ]);
  });

  it('takes over how the level of evidence changed, unless the two stand at different levels', async () => {
    const rise = async (item: KnowledgeItem, fromLevel: string, toLevel: string) => {
      for (const level of [fromLevel, toLevel]) {
        await api.db.query('UPDATE knowledge_items SET evidence_level = $2 WHERE id = $1', [item.id, level]);
      }
    };
    const told = (item: KnowledgeItem) =>
      rows('SELECT 1 FROM knowledge_level_changes WHERE item_id = $1 AND to_level = $2', item.id, 'GROUNDED');
    const third = await aKnowledgeItem(api.db, { title: 'Woensdag vrij' });
    await rise(third, 'DESCRIBED', 'GOOD_INDICATIONS');
    await rise(other, 'DESCRIBED', 'GROUNDED');
    await rise(keep, 'DESCRIBED', 'GROUNDED');
    await merged();
    expect(await told(keep)).toHaveLength(2);
    expect(await told(other)).toHaveLength(0);
    await api.as(marieke).data(merge, { input: { keepId: keep.id, mergeId: third.id } });
    expect(
      await rows(
        `SELECT 1 FROM knowledge_level_changes WHERE item_id = $1 AND to_level = 'GOOD_INDICATIONS'`,
        keep.id,
      ),
    ).toHaveLength(0);
  });

  it('tells nobody again who was told of either', async () => {
    await api.db.query('INSERT INTO follow_news (person_id, item_id) VALUES ($1, $2), ($3, $2), ($3, $4)', [
      joost.id,
      other.id,
      samira.id,
      keep.id,
    ]);
    await merged();
    expect(await rows('SELECT person_id FROM follow_news WHERE item_id = $1', keep.id)).toHaveLength(2);
  });

  it('adds up how often both were used, day by day', async () => {
    await api.db.query(
      `INSERT INTO knowledge_usage (item_id, day, seen, opened, downloaded)
       VALUES ($1, '2027-01-12', 3, 1, 0), ($2, '2027-01-12', 4, 0, 2), ($2, '2027-01-13', 5, 0, 0)`,
      [keep.id, other.id],
    );
    await merged();
    expect(
      await rows(
        'SELECT day::text, seen, opened, downloaded FROM knowledge_usage WHERE item_id = $1 ORDER BY day',
        keep.id,
      ),
    ).toEqual([
      { day: '2027-01-12', seen: 7, opened: 1, downloaded: 2 },
      { day: '2027-01-13', seen: 5, opened: 0, downloaded: 0 },
    ]);
    expect(await rows('SELECT day FROM knowledge_usage WHERE item_id = $1', other.id)).toEqual([]);
  });

  it('tells who shared the other, and nobody else', async () => {
    await merged();
    const mails = await rows(
      `SELECT to_name AS "toName", id, kind, person_id AS "personId", to_address AS "toAddress", locale,
      subject_id AS "subjectId", context_id AS "contextId", payload FROM mail_messages WHERE kind = $1`,
      mergedMail,
    );
    expect(mails).toMatchObject([{ toName: 'Joost' }]);
    const letters = await api.app
      .get(MailKinds, { strict: false })
      .get(mergedMail)
      .compose(mails as never);
    expect([...letters.values()][0] as MailContent).toMatchObject({
      subject: 'Samengevoegd: Vrije woensdag',
      button: { url: `https://verbonden.example.org/kennis/${keep.slug}` },
    });
  });

  it('done twice is done once, and two at once the other way round leave one', async () => {
    await merged();
    await merged();
    expect(await rows('SELECT note FROM knowledge_revisions WHERE item_id = $1', keep.id)).toHaveLength(1);
    const [one, two] = [await aKnowledgeItem(api.db, {}), await aKnowledgeItem(api.db, {})];
    await Promise.all([
      api.as(marieke).run(merge, { input: { keepId: one.id, mergeId: two.id } }),
      api.as(marieke).run(merge, { input: { keepId: two.id, mergeId: one.id } }),
    ]);
    expect(
      await rows(`SELECT id FROM knowledge_items WHERE id = ANY ($1) AND status = 'PUBLISHED'`, [
        one.id,
        two.id,
      ]),
    ).toHaveLength(1);
  });

  it('waits while somebody writes a new text of one of the two, and is not of one thing with itself', async () => {
    await api.db.query(`UPDATE knowledge_items SET pending_status = 'DRAFT' WHERE id = $1`, [other.id]);
    expect(await codeOf(api.as(marieke), merge, { keepId: keep.id, mergeId: other.id })).toBe('CONFLICT');
    const tip = await aKnowledgeItem(api.db, { kind: 'TIP' });
    expect(await codeOf(api.as(marieke), merge, { keepId: keep.id, mergeId: tip.id })).toBe('CONFLICT');
    expect(await codeOf(api.as(marieke), merge, { keepId: keep.id, mergeId: keep.id })).toBe(
      'BAD_USER_INPUT',
    );
  });
});
