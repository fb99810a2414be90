import { Organisation, OrganisationMerging } from '@verbonden/alliance/api';
import { anOffer, anOrganisation, aPartnership } from '@verbonden/alliance/testing';
import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { aSignal } from '@verbonden/signals/testing';
import { domainModules } from '../domains';

let api: TestApi;
let marieke: TestPerson;
let samira: TestPerson;
let kap: Organisation;
let stichting: Organisation;
beforeAll(async () => {
  api = await testApi(domainModules);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());
beforeEach(async () => {
  kap = await anOrganisation(api.db, { name: 'De Kap' });
  stichting = await anOrganisation(api.db, {
    name: 'Stichting De Kap',
    city: 'Apeldoorn',
    contactEmail: 'hallo@kap.example.org',
    externalId: `lid-${newId()}`,
    otherNames: ['De Kap (oud)'],
  });
  samira = await api.person({
    name: 'Samira',
    roles: [
      { role: 'EDITOR', organisationId: kap.id },
      { role: 'EDITOR', organisationId: stichting.id },
      { role: 'PROFESSIONAL', organisationId: stichting.id },
    ],
  });
  await everythingOf(stichting, kap);
});

/** What names the first, and some of it the second too. */
async function everythingOf({ id }: Organisation, other: Organisation): Promise<void> {
  const { db } = api;
  await aPartnership(db, { id } as Organisation, {
    body: 'ALLIANCE',
    role: 'CORE_GROUP',
    since: '2018-01-01',
  });
  await aPartnership(db, { id } as Organisation, { since: '2019-01-01', until: '2021-01-01' });
  await aPartnership(db, other, { since: '2020-01-01' });
  await anOffer(db, { id });
  const item = await aKnowledgeItem(db, { organisationId: id, adoptionCount: 2 });
  await db.query(
    `INSERT INTO knowledge_revisions (item_id, number, content, status) VALUES ($1, 1, $2, 'DRAFT')`,
    [item.id, JSON.stringify({ title: 'Wacht', organisationId: id })],
  );
  for (const organisationId of [id, other.id]) {
    await db.query(
      `INSERT INTO knowledge_adoptions (id, item_id, organisation_id, place) VALUES ($1, $2, $3, 'Apeldoorn')`,
      [newId(), item.id, organisationId],
    );
    await db.query(
      `INSERT INTO follows (id, person_id, kind, organisation_id, target, frequency)
       VALUES ($1, $2, 'ORGANISATION', $3::uuid, 'organisation ' || $3::uuid, 'WEEKLY')`,
      [newId(), marieke.id, organisationId],
    );
  }
  await db.query(
    `INSERT INTO follows (id, person_id, kind, organisation_id, target, frequency)
     VALUES ($1, $2, 'ORGANISATION', $3::uuid, 'organisation ' || $3::uuid, 'WEEKLY')`,
    [newId(), samira.id, id],
  );
  await db.query(
    `INSERT INTO collections (id, slug, title, owner_kind, organisation_id) VALUES ($1::uuid, $1::uuid::text, 'Start', 'ORGANISATION', $2)`,
    [newId(), id],
  );
  await aSignal(db, { organisationId: id, ownerOrganisationId: id });
  await db.query(
    `INSERT INTO invitations (id, email, name, role, organisation_id, invited_by, expires_at)
     VALUES ($1, 'x@example.org', 'x', 'EDITOR', $2, $3, '2030-01-01')`,
    [newId(), id, marieke.id],
  );
}

const merge = (who: TestPerson, fromId: string, intoId: string) =>
  api
    .as(who)
    .run<{ mergeOrganisations: { slug: string } }>(
      'mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { slug } }',
      { input: { fromId, intoId } },
    );
const merges = async () =>
  (
    await api
      .as(marieke)
      .data<{ organisationMerges: { id: string; name: string }[] }>(
        'query ($slug: String!) { organisationMerges(slug: $slug) { id name } }',
        { slug: kap.slug },
      )
  ).organisationMerges;
const undo = (mergeId: string) =>
  api
    .as(marieke)
    .run<{ undoOrganisationMerge: { slug: string } }>(
      'mutation ($input: UndoOrganisationMergeInput!) { undoOrganisationMerge(input: $input) { slug } }',
      { input: { mergeId } },
    );
const codeOf = (answer: { errors?: readonly { extensions?: { code?: string } }[] | undefined }) =>
  answer.errors?.[0]?.extensions?.code;

/** Every foreign key to organisations that there is, of whatever domain. */
const foreignKeys = () =>
  api.db.query<{ table: string; column: string }[]>(`
    SELECT k.table_name AS "table", k.column_name AS "column"
    FROM information_schema.referential_constraints r
    JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
    JOIN information_schema.constraint_column_usage u USING (constraint_schema, constraint_name)
    WHERE u.table_name = 'organisations' AND u.column_name = 'id'`);

/** All rows that could be touched, as they are. */
async function picture(): Promise<Record<string, unknown[]>> {
  const tables = [...new Set((await foreignKeys()).map(({ table }) => table))].filter(
    (table) => table !== 'organisation_merges',
  );
  const rows = async (table: string) =>
    (
      await api.db.query<{ row: unknown }[]>(
        `SELECT to_jsonb(t) - 'updated_at' - 'version' AS row FROM ${table} t ORDER BY 1`,
      )
    ).map(({ row }) => row);
  const all = [...tables, 'organisations', 'knowledge_revisions'];
  return Object.fromEntries(await Promise.all(all.map(async (table) => [table, await rows(table)] as const)));
}

describe('two organisations that are one', () => {
  it('afterwards no reference of any kind names the one that went, and its id stands nowhere', async () => {
    const keys = await foreignKeys();
    expect(keys.length).toBeGreaterThan(12);
    expect((await merge(marieke, stichting.id, kap.id)).data?.mergeOrganisations.slug).toBe(kap.slug);
    for (const { table, column } of keys) {
      const left = await api.db.query<unknown[]>(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [
        stichting.id,
      ]);
      expect(`${table}.${column}: ${left.length}`).toBe(`${table}.${column}: 0`);
    }
    const whole = JSON.stringify(await picture());
    expect(whole).not.toContain(stichting.id);
  });

  it('undone, every row is what it was, to the letter', async () => {
    const before = await picture();
    await merge(marieke, stichting.id, kap.id);
    expect(await picture()).not.toEqual(before);
    const [merged] = await merges();
    expect((await undo(merged!.id)).data?.undoOrganisationMerge.slug).toBe(stichting.slug);
    expect(await picture()).toEqual(before);
    expect(await merges()).toEqual([]);
    expect(codeOf(await undo(merged!.id))).toBe('NOT_FOUND');
  });

  it('what both did counts once, and twice again when it is undone', async () => {
    const count = async () =>
      (
        await api.db.query<{ count: number }[]>(
          'SELECT adoption_count AS count FROM knowledge_items WHERE id IN (SELECT item_id FROM knowledge_adoptions WHERE organisation_id = $1)',
          [kap.id],
        )
      ).map((each) => each.count);
    await merge(marieke, stichting.id, kap.id);
    expect(await count()).toEqual([1]);
    await undo((await merges())[0]!.id);
    expect(await count()).toEqual([2]);
  });

  it('what was changed since stays as it was changed', async () => {
    await merge(marieke, stichting.id, kap.id);
    const elsewhere = await anOrganisation(api.db);
    await api.db.query('UPDATE offers SET organisation_id = $2 WHERE organisation_id = $1', [
      kap.id,
      elsewhere.id,
    ]);
    const [merged] = await merges();
    await undo(merged!.id);
    expect(
      await api.db.query('SELECT 1 FROM offers WHERE organisation_id = $1', [elsewhere.id]),
    ).toHaveLength(1);
  });

  it('a text that was rewritten since stays as it was rewritten', async () => {
    await merge(marieke, stichting.id, kap.id);
    const content = { title: 'Herschreven', organisationId: kap.id };
    await api.db.query(
      `UPDATE knowledge_revisions SET content = $1 WHERE content ->> 'organisationId' = $2`,
      [JSON.stringify(content), kap.id],
    );
    await undo((await merges())[0]!.id);
    expect(
      await api.db.query(`SELECT content FROM knowledge_revisions WHERE content ->> 'organisationId' = $1`, [
        kap.id,
      ]),
    ).toEqual([{ content }]);
  });

  it('undone, nobody gets a role back that ended since at the one that stayed', async () => {
    const heldAt = async (id: string) =>
      (
        await api.db.query<{ role: string }[]>(
          'SELECT role FROM memberships WHERE person_id = $1 AND organisation_id = $2 AND until IS NULL ORDER BY role',
          [samira.id, id],
        )
      ).map(({ role }) => role);
    await merge(marieke, stichting.id, kap.id);
    await api.db.query(
      `UPDATE memberships SET until = $3 WHERE person_id = $1 AND organisation_id = $2 AND role = 'EDITOR' AND until IS NULL`,
      [samira.id, kap.id, api.clock.now()],
    );
    await undo((await merges())[0]!.id);
    expect([await heldAt(kap.id), await heldAt(stichting.id)]).toEqual([[], ['PROFESSIONAL']]);
  });

  it('undone, a role in a body that was closed since at the one that stayed stays closed', async () => {
    await merge(marieke, stichting.id, kap.id);
    await api.db.query(
      `UPDATE partnerships SET until = '2026-06-01' WHERE organisation_id = $1 AND role = 'MEMBER'`,
      [kap.id],
    );
    await undo((await merges())[0]!.id);
    expect(
      await api.db.query(
        `SELECT organisation_id = $1 AS kap, since::text, until::text FROM partnerships
         WHERE organisation_id IN ($1, $2) AND role = 'MEMBER' ORDER BY 1 DESC`,
        [kap.id, stichting.id],
      ),
    ).toEqual([
      { kap: true, since: '2019-01-01', until: '2026-06-01' },
      { kap: false, since: '2019-01-01', until: '2021-01-01' },
    ]);
  });

  it('what one of them planned to leave does not end the other', async () => {
    await api.db.query(
      `INSERT INTO organisation_leavings (id, organisation_id, on_day) VALUES ($1, $2, $3)`,
      [newId(), stichting.id, '2030-01-01'],
    );
    await merge(marieke, stichting.id, kap.id);
    expect(
      await api.db.query(
        'SELECT withdrawn_at IS NULL AS planned FROM organisation_leavings WHERE organisation_id = $1',
        [kap.id],
      ),
    ).toEqual([{ planned: false }]);
  });

  it('its role that overlaps becomes one, its history stays, and who works at both works there once', async () => {
    await merge(marieke, stichting.id, kap.id);
    const { organisation } = await api.visitor.data<{
      organisation: { partnershipHistory: { role: string; since: string; until: string | null }[] };
    }>('query ($slug: String!) { organisation(slug: $slug) { partnershipHistory { role since until } } }', {
      slug: kap.slug,
    });
    expect(organisation.partnershipHistory).toEqual([
      { role: 'MEMBER', since: '2019-01-01', until: null },
      { role: 'CORE_GROUP', since: '2018-01-01', until: null },
    ]);
    const open = await api.db.query(
      'SELECT role FROM memberships WHERE person_id = $1 AND organisation_id = $2 AND until IS NULL ORDER BY role',
      [samira.id, kap.id],
    );
    expect(open).toEqual([{ role: 'EDITOR' }, { role: 'PROFESSIONAL' }]);
  });

  it('takes over what it had nothing of, and is known by its name: nobody is asked twice', async () => {
    await merge(marieke, stichting.id, kap.id);
    expect(await api.db.manager.findOneByOrFail(Organisation, { id: kap.id })).toMatchObject({
      name: 'De Kap',
      city: 'Apeldoorn',
      contactEmail: 'hallo@kap.example.org',
      externalId: stichting.externalId,
      otherNames: ['Stichting De Kap', 'De Kap (oud)'],
    });
  });

  it('the old address leads on, over two merges too', async () => {
    await merge(marieke, stichting.id, kap.id);
    const third = await anOrganisation(api.db);
    await merge(marieke, kap.id, third.id);
    const { organisation } = await api.visitor.data<{ organisation: { slug: string } }>(
      'query ($slug: String!) { organisation(slug: $slug) { slug } }',
      { slug: stichting.slug },
    );
    expect(organisation.slug).toBe(third.slug);
  });

  it('is shown before with how many of what goes along', async () => {
    const { mergePreview } = await api
      .as(marieke)
      .data<{ mergePreview: { moves: { label: string; count: number }[] } }>(
        'query ($from: String!, $into: String!) { mergePreview(from: $from, into: $into) { moves { label count } } }',
        { from: stichting.slug, into: kap.slug },
      );
    expect(mergePreview.moves).toEqual(
      expect.arrayContaining([
        { label: 'mensen met een rol', count: 2 },
        { label: 'rollen in verbanden', count: 2 },
        { label: 'stukken kennis', count: 1 },
        { label: 'volgers', count: 2 },
      ]),
    );
  });

  it('can be undone for thirty days, and then nothing of what it was is kept', async () => {
    const start = api.clock.now();
    await merge(marieke, stichting.id, kap.id);
    const [merged] = await merges();
    api.clock.set(new Date(start.getTime() + 31 * 86_400_000));
    expect(codeOf(await undo(merged!.id))).toBe('NOT_FOUND');
    await api.app.get(OrganisationMerging).forgetOld();
    expect(await api.db.query('SELECT undo FROM organisation_merges WHERE id = $1', [merged!.id])).toEqual([
      { undo: null },
    ]);
    api.clock.set(start);
  });

  it('the logo of the one that went is kept as long as it can be undone, and let go of then', async () => {
    const start = api.clock.now();
    const logo = newId();
    await api.db.query(`INSERT INTO files (id, name, state, size) VALUES ($1, 'logo.png', 'PROCESSING', 1)`, [
      logo,
    ]);
    await api.db.manager.update(Organisation, { id: stichting.id }, { logoFileId: logo });
    await merge(marieke, stichting.id, kap.id);
    const isLoose = async () => {
      await api.app.get(OrganisationMerging).forgetOld();
      const [file] = await api.db.query<[{ since: Date | null }]>(
        'SELECT loose_since AS since FROM files WHERE id = $1',
        [logo],
      );
      return file.since !== null;
    };
    expect(await isLoose()).toBe(false);
    api.clock.set(new Date(start.getTime() + 31 * 86_400_000));
    expect(await isLoose()).toBe(true);
    api.clock.set(start);
  });

  it('is for a coordinator, and never for one and the same', async () => {
    expect(codeOf(await merge(samira, stichting.id, kap.id))).toBe('FORBIDDEN');
    expect(codeOf(await merge(marieke, kap.id, kap.id))).toBe('BAD_USER_INPUT');
    expect(codeOf(await merge(marieke, newId(), kap.id))).toBe('NOT_FOUND');
  });
});
