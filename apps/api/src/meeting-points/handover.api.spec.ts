import type { Organisation } from '@verbonden/alliance/api';
import { anOffer, anOrganisation, OfferConfirming } from '@verbonden/alliance/testing';
import { aKnowledgeItem, StillCurrent } from '@verbonden/knowledge/testing';
import { anAgendaItem, aSubsession, savedMeeting } from '@verbonden/meetings/testing';
import { Belongings } from '@verbonden/people/api';
import { aPollInput } from '@verbonden/polls/testing';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { aSignal } from '@verbonden/signals/testing';
import { domainModules } from '../domains';

let api: TestApi;
let brug: Organisation;
let leaver: TestPerson;
let heir: TestPerson;
beforeAll(async () => {
  api = await testApi(domainModules);
});
afterAll(() => api?.close());
beforeEach(async () => {
  brug = await anOrganisation(api.db);
  leaver = await api.person({
    name: 'Marieke',
    roles: ['COORDINATOR', { role: 'EDITOR', organisationId: brug.id }],
  });
  heir = await api.person({
    name: 'Samira',
    roles: ['COORDINATOR', { role: 'EDITOR', organisationId: brug.id }],
  });
  await everythingOf(leaver.id);
});

/** One of everything that can be in somebody's name, for the organisation where that is possible. */
async function everythingOf(personId: string): Promise<void> {
  const own = { organisationId: brug.id };
  const item = await aKnowledgeItem(api.db, { ...own, authorId: personId, pendingAuthorId: personId });
  await api.db.query(
    `INSERT INTO knowledge_reviews (id, item_id, number, submitted_at, reviewer_id) VALUES ($1, $2, 1, now(), $3)`,
    [newId(), item.id, personId],
  );
  await api.db.query(
    `INSERT INTO collections (id, slug, title, owner_kind, person_id, organisation_id)
     VALUES ($1, $2, 'Startpakket', 'ORGANISATION', $3, $4)`,
    [newId(), `startpakket-${brug.slug}`, personId, brug.id],
  );
  await api.db.query(
    `INSERT INTO policy_texts (id, person_id, title, municipality) VALUES ($1, $2, 'Beleid', 'Zwolle')`,
    [newId(), personId],
  );
  await anOffer(api.db, brug, { makerId: personId, showsMaker: true });
  await aSignal(api.db, { ...own, raisedById: personId });
  await aSignal(api.db, {
    ownerOrganisationId: brug.id,
    takenUpById: personId,
    status: 'TAKEN_UP',
    ownerKind: 'ORGANISATION',
    plan: 'We proberen het uit.',
    planUntil: '2027-06-01',
  });
  const meeting = await savedMeeting(api);
  const round = await api.db.manager.save(anAgendaItem(meeting));
  await api.db.manager.save(aSubsession(round, { hostPersonId: personId, hostName: 'Marieke' }));
  await api.db.query(
    `INSERT INTO broadcasts (id, meeting_id, status, audience, writer_id) VALUES ($1, $2, 'DRAFT', 'EVERYBODY', $3)`,
    [newId(), meeting.id, personId],
  );
  await api.as(leaver).data('mutation ($input: CreatePollInput!) { createPoll(input: $input) { id } }', {
    input: aPollInput(),
  });
}

interface Owned {
  readonly owned: readonly { readonly code: string; readonly count: number }[];
}
const owned = async (email: string) =>
  (
    await api
      .as(heir)
      .data<{ handover: Owned }>(
        'query ($email: String!) { handover(email: $email) { owned { code count } } }',
        {
          email,
        },
      )
  ).handover.owned;
const hand = (who: TestPerson, from: string, to: string) =>
  api
    .as(who)
    .run<{ handOverEverything: Owned }>(
      'mutation ($input: HandOverEverythingInput!) { handOverEverything(input: $input) { owned { code count } } }',
      { input: { from, to } },
    );
const rowsOf = async ({ table, column }: { table: string; column: string }, personId: string) =>
  (await api.db.query<unknown[]>(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [personId])).length;

describe('handing over', () => {
  it('all of a coordinator leaves nothing behind, of any kind, and keeps each thing once', async () => {
    const before = await owned(leaver.email);
    expect(before.map(({ code }) => code).sort()).toEqual(
      expect.arrayContaining([
        'collections',
        'knowledge-drafts',
        'knowledge-items',
        'knowledge-reviews',
        'letters',
        'offers',
        'policy-texts',
        'polls',
        'signals-raised',
        'signals-taken-up',
        'subsessions',
      ]),
    );
    expect((await hand(heir, leaver.email, heir.email)).data?.handOverEverything.owned).toEqual([]);
    for (const kind of api.app.get(Belongings).all()) {
      expect(`${kind.code}: ${await rowsOf(kind, leaver.id)}`).toBe(`${kind.code}: 0`);
    }
    expect(await owned(heir.email)).toEqual(before);
  });

  it('takes the name of who left off public pages', async () => {
    await hand(heir, leaver.email, heir.email);
    expect(
      await api.db.query(
        `SELECT shows_maker AS shows FROM offers WHERE maker_id = $1
         UNION ALL SELECT host_name = 'Samira' FROM subsessions WHERE host_person_id = $1`,
        [heir.id],
      ),
    ).toEqual([{ shows: false }, { shows: true }]);
  });

  it('takes planned mail about it along, and leaves other mail alone', async () => {
    const [offer] = await api.db.query<{ id: string }[]>('SELECT id FROM offers WHERE maker_id = $1', [
      leaver.id,
    ]);
    const plan = (key: string, subjectId: string, status = 'PLANNED') =>
      api.db.query(
        `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status, payload)
         VALUES ($1, 'x', $2, 'Marieke', $3, 'nl', $4, $5, '2030-01-01', '2030-01-01', $6, '{}')`,
        [newId(), leaver.id, leaver.email, subjectId, `${key}/${leaver.id}`, status],
      );
    await plan('about', offer!.id);
    await plan('sent', offer!.id, 'SENT');
    await plan('other', newId());
    await hand(heir, leaver.email, heir.email);
    expect(
      await api.db.query(
        `SELECT split_part(dedupe_key, '/', 1) AS mail, to_address = $2 AS moved FROM mail_messages
         WHERE dedupe_key LIKE '%/' || $1 ORDER BY 1`,
        [leaver.id, heir.email],
      ),
    ).toEqual([
      { mail: 'about', moved: true },
      { mail: 'other', moved: false },
      { mail: 'sent', moved: false },
    ]);
  });

  it('sends nobody the same mail twice: what the heir has already is dropped', async () => {
    const [offer] = await api.db.query<{ id: string }[]>('SELECT id FROM offers WHERE maker_id = $1', [
      leaver.id,
    ]);
    const plan = (person: TestPerson, kind: string, status: string) =>
      api.db.query(
        `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status, payload)
         VALUES ($1, $2, $3, 'Marieke', $4, 'nl', $5, $6, '2030-01-01', '2030-01-01', $7, '{}')`,
        [newId(), kind, person.id, person.email, offer!.id, `${kind}/${person.id}`, status],
      );
    for (const kind of ['planned', 'sent', 'dropped']) await plan(leaver, kind, 'PLANNED');
    await plan(heir, 'planned', 'PLANNED');
    await plan(heir, 'sent', 'SENT');
    await plan(heir, 'dropped', 'DROPPED');
    await hand(heir, leaver.email, heir.email);
    const mails = await api.db.query<{ mail: string }[]>(
      `SELECT kind || ' ' || status AS mail FROM mail_messages
       WHERE person_id = $1 AND subject_id = $2 AND status <> 'DROPPED' ORDER BY 1`,
      [heir.id, offer!.id],
    );
    expect(mails.map(({ mail }) => mail)).toEqual(['dropped PLANNED', 'planned PLANNED', 'sent SENT']);
    expect(
      await api.db.query(`SELECT 1 FROM mail_messages WHERE person_id = $1 AND status = 'PLANNED'`, [
        leaver.id,
      ]),
    ).toEqual([]);
  });

  it('asks the heir whether it still holds, and no longer who handed it over', async () => {
    const soon = '2027-01-20';
    await api.db.query('UPDATE offers SET expires_on = $2 WHERE maker_id = $1', [leaver.id, soon]);
    await api.db.query(
      `UPDATE knowledge_items SET status = 'PUBLISHED', published_on = '2025-01-02', review_on = '2027-01-02'
       WHERE author_id = $1`,
      [leaver.id],
    );
    const sweep = async () => {
      await api.app.get(OfferConfirming, { strict: false }).askDue();
      await api.app.get(StillCurrent, { strict: false }).askDue();
    };
    const waiting = async (person: TestPerson) =>
      (
        await api.db.query<{ kind: string; count: number }[]>(
          `SELECT kind, count(*)::int AS count FROM mail_messages
           WHERE person_id = $1 AND status = 'PLANNED' AND kind IN ('alliance.offer-ending', 'knowledge.still-current')
           GROUP BY kind ORDER BY kind`,
          [person.id],
        )
      ).map(({ kind, count }) => `${kind} ${count}`);
    const asked = ['alliance.offer-ending 2', 'knowledge.still-current 3'];
    await sweep();
    expect(await waiting(leaver)).toEqual(asked);
    await hand(heir, leaver.email, heir.email);
    expect(await waiting(leaver)).toEqual([]);
    await sweep();
    await sweep();
    expect(await waiting(heir)).toEqual(asked);
    expect(await waiting(leaver)).toEqual([]);
  });

  it('what somebody does for one organisation leaves alone what they do elsewhere', async () => {
    const other = await aKnowledgeItem(api.db, {
      authorId: leaver.id,
      organisationId: (await anOrganisation(api.db)).id,
    });
    const input = { organisationId: brug.id, personId: leaver.id, heirId: heir.id };
    await api
      .as(heir)
      .data(
        'mutation ($input: HandOverForOrganisationInput!) { handOverForOrganisation(input: $input) { code } }',
        {
          input,
        },
      );
    const left = (await owned(leaver.email)).map(({ code }) => code);
    expect(left.sort()).toEqual([
      'knowledge-items',
      'knowledge-reviews',
      'letters',
      'policy-texts',
      'polls',
      'subsessions',
    ]);
    expect(await rowsOf({ table: 'knowledge_items', column: 'author_id' }, leaver.id)).toBe(1);
    await api.db.query('DELETE FROM knowledge_items WHERE id = $1', [other.id]);
  });

  it('goes before taking somebody out: else they could still change what is in their name', async () => {
    const remove = (heirId: string | null) =>
      api.as(heir).run('mutation ($input: RemoveColleagueInput!) { removeColleague(input: $input) }', {
        input: { organisationId: brug.id, personId: leaver.id, heirId },
      });
    expect((await remove(null)).errors?.[0]?.extensions).toMatchObject({
      fields: [{ field: 'heirId', code: 'NEEDED' }],
    });
    const stranger = await api.person({ roles: ['PROFESSIONAL'] });
    expect((await remove(stranger.id)).errors?.[0]?.extensions).toMatchObject({
      fields: [{ code: 'NO_COLLEAGUE' }],
    });
    const suspended = await api.person({ roles: [{ role: 'EDITOR', organisationId: brug.id }] });
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [suspended.id]);
    expect((await remove(suspended.id)).errors?.[0]?.extensions).toMatchObject({
      fields: [{ code: 'NO_COLLEAGUE' }],
    });
    const nova = await api.person({
      roles: ['SOUNDING_BOARD', { role: 'PROFESSIONAL', organisationId: brug.id }],
    });
    expect((await remove(nova.id)).errors?.[0]?.extensions).toMatchObject({
      fields: [{ field: 'heirId', code: 'SOUNDING_BOARD' }],
    });
    expect((await remove(heir.id)).errors).toBeUndefined();
    expect(await rowsOf({ table: 'offers', column: 'maker_id' }, leaver.id)).toBe(0);
  });

  it('is refused to somebody unknown, to oneself, and to the sounding board', async () => {
    const nova = await api.person({ name: 'Nova', roles: ['SOUNDING_BOARD'] });
    const code = async (from: string, to: string) =>
      (await hand(heir, from, to)).errors?.[0]?.extensions?.['fields'];
    expect(await code('niemand@example.org', 'ook-niemand@example.org')).toMatchObject([
      { field: 'from', code: 'UNKNOWN_PERSON' },
      { field: 'to', code: 'UNKNOWN_PERSON' },
    ]);
    expect(await code(leaver.email, leaver.email)).toMatchObject([{ field: 'to', code: 'SAME_PERSON' }]);
    expect(await code(leaver.email, nova.email)).toMatchObject([{ field: 'to', code: 'SOUNDING_BOARD' }]);
    expect(await owned(leaver.email)).not.toEqual([]);
  });

  it('all of somebody is for a coordinator', async () => {
    const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId: brug.id }] });
    expect((await hand(editor, leaver.email, heir.email)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

/** What stays with who did it: a text that was written, something that was told, a part that was played. */
const staying: readonly string[] = [
  'agenda_speakers.person_id',
  'knowledge_adoptions.person_id',
  'knowledge_comments.author_id',
  'knowledge_items.barred_reviewer_id',
  'knowledge_revisions.author_id',
  'lab_events.person_id',
  'lab_log_entries.author_id',
  'media_consents.person_id',
  'mail_pauses.by_person_id',
  'meeting_mail_acts.by_person_id',
  'search_synonyms.updated_by',
  'signal_events.person_id',
  'signal_replies.person_id',
  'signal_routings.passed_to_id',
];

describe('every reference to a person', () => {
  it('is handed over, or says who did something, or goes with the person; add a new one to one of these', async () => {
    const references = await api.db.query<{ name: string; erased: boolean }[]>(
      `SELECT c.conrelid::regclass || '.' || a.attname AS name, c.confdeltype = 'c' AS erased
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'persons'::regclass ORDER BY 1`,
    );
    const handed = api.app
      .get(Belongings)
      .all()
      .map(({ table, column }) => `${table}.${column}`);
    const open = references.filter(
      ({ name, erased }) =>
        !erased && !handed.includes(name) && !/[._]by(_id)?$/.test(name) && !staying.includes(name),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(handed.filter((name) => !references.some((each) => each.name === name))).toEqual([]);
  });
});
