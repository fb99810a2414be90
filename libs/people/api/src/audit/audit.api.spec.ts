import { auditRule, AuditSeals, newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';

let api: TestApi;
let administrator: TestPerson;
beforeEach(async () => {
  api = await testApi([PeopleModule]);
  administrator = await api.person({ name: 'Ada', roles: ['ADMINISTRATOR'] });
});
afterEach(() => api?.close());

interface Event {
  readonly sentence: string;
  readonly operation: string;
  readonly sort: string;
  readonly objectId: string | null;
  readonly changes: {
    readonly what: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

async function log(filter: Record<string, unknown> = {}, reader = administrator): Promise<Event[]> {
  const { auditLog } = await api.as(reader).data<{ auditLog: { edges: { node: Event }[] } }>(
    `query ($filter: AuditFilter) { auditLog(filter: $filter, first: 100) { edges { node {
       sentence operation sort objectId changes { what before after } } } } }`,
    { filter },
  );
  return auditLog.edges.map(({ node }) => node);
}

const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;

function bram(role = 'COORDINATOR') {
  return { input: { id: newId(), email: 'bram@example.org', name: 'Bram', role } };
}

describe('what is written', () => {
  it('stands in the log with who and what; names and addresses are masked', async () => {
    const given = bram();
    await api.as(administrator).data(invite, given);
    const [event] = await log({ sort: 'WRITE' });
    expect(event).toMatchObject({
      sentence: 'Ada nodigde iemand uit.',
      operation: 'Mutation.invitePerson',
      objectId: given.input.id,
    });
    expect(event!.changes).toContainEqual({
      what: 'uitnodiging: rol',
      before: null,
      after: 'coördinator',
    });
    const [row] = await api.db.query<[{ whole: string }]>(
      `SELECT row_to_json(e)::text AS whole FROM audit_events e WHERE operation = 'Mutation.invitePerson'`,
    );
    expect(row.whole).not.toMatch(/Bram|bram@/);
  });

  it('is in the transaction of what it tells: when it cannot be written, nothing is', async () => {
    await api.db.query(
      `ALTER TABLE audit_events ADD CONSTRAINT nothing_more CHECK (operation <> 'Mutation.invitePerson')`,
    );
    const answer = await api.as(administrator).run(invite, bram());
    expect(answer.errors).toHaveLength(1);
    expect(await api.db.query('SELECT 1 FROM invitations')).toEqual([]);
  });

  it('what was refused leaves nothing', async () => {
    const editor = await api.person({ roles: ['EDITOR'] });
    await api.as(editor).run(invite, bram());
    expect(await log({ sort: 'WRITE' })).toEqual([]);
  });

  it('is found by who did it, by whom it is about, by kind and by day', async () => {
    await api.as(administrator).data(invite, bram());
    expect(
      await log({ who: 'ada', kind: 'Invitation', from: '2027-01-04', until: '2027-01-04' }),
    ).toHaveLength(1);
    expect(await log({ who: 'niemand' })).toEqual([]);
    expect(await log({ kind: 'Meeting' })).toEqual([]);
    expect(await log({ until: '2027-01-03' })).toEqual([]);
  });

  it('reading the log is in the log; only an administrator reads it', async () => {
    await log();
    await api.as(administrator).data(invite, bram());
    await log();
    expect(await log({ sort: 'READ' })).toContainEqual(
      expect.objectContaining({ sentence: 'Ada las het logboek (1 keer).', operation: 'Query.auditLog' }),
    );
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const refused = await api.as(coordinator).run('{ auditLog { totalCount } }');
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const ofSomebody = await api
      .as(coordinator)
      .run(`{ auditHistory(id: "${administrator.id}") { totalCount } }`);
    expect(ofSomebody.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('goes along as a file of text, and that is in the log too', async () => {
    await api.as(administrator).data(invite, bram());
    const response = await fetch(`${api.url}/files/logboek/2027-01-01--2027-01-31.csv`, {
      headers: { cookie: administrator.cookie },
    });
    expect(await response.text()).toContain('"Ada nodigde iemand uit."');
    expect(await log({ operation: 'GET /files/logboek/:name' })).toHaveLength(1);
  });
});

describe('the log itself', () => {
  it.each([
    `UPDATE audit_events SET operation = 'nothing'`,
    'DELETE FROM audit_events',
    'TRUNCATE audit_events',
    'DELETE FROM audit_seals',
  ])('refuses %s', async (statement) => {
    await api.as(administrator).data(invite, bram());
    await api.app.get(AuditSeals, { strict: false }).seal();
    await expect(api.db.query(statement)).rejects.toThrow('only added to');
  });

  it('shows when somebody went around that and changed, or removed, an event', async () => {
    const seals = api.app.get(AuditSeals, { strict: false });
    await api.as(administrator).data(invite, bram());
    await log();
    expect(await seals.seal()).toBe(2);
    await log();
    expect(await seals.verify()).toMatchObject({ events: 3, seals: 1, unsealed: 1, problems: [] });
    await api.db.query('ALTER TABLE audit_events DISABLE TRIGGER audit_only_added_to');
    await api.db.query(`UPDATE audit_events SET operation = 'Mutation.signIn' WHERE seq = 1`);
    expect((await seals.verify()).problems).toEqual([{ from: 1, through: 2, what: 'CHANGED' }]);
    await api.db.query('DELETE FROM audit_events WHERE seq = 1');
    expect((await seals.verify()).problems).toEqual([{ from: 1, through: 2, what: 'MISSING' }]);
  });

  it('shows by a seal that was kept elsewhere that its end was cut off, seals and all', async () => {
    const seals = api.app.get(AuditSeals, { strict: false });
    await api.as(administrator).data(invite, bram());
    await seals.seal();
    await log();
    await seals.seal();
    const head = await seals.head();
    expect((await seals.verify(head)).problems).toEqual([]);
    await api.db.query(`SET verbonden.audit_retention = 'on'; DELETE FROM audit_events WHERE seq > 1;
      DELETE FROM audit_seals WHERE through_seq > 1; SET verbonden.audit_retention = 'off'`);
    expect((await seals.verify()).problems).toEqual([]);
    expect((await seals.verify(head)).problems).toEqual([{ from: 2, through: 2, what: 'CUT_OFF' }]);
  });

  it('shows when events are taken away and their seal is made to look erased by age', async () => {
    const seals = api.app.get(AuditSeals, { strict: false });
    await api.as(administrator).data(invite, bram());
    await seals.seal();
    await api.db
      .query(`ALTER TABLE audit_events DISABLE TRIGGER USER; ALTER TABLE audit_seals DISABLE TRIGGER USER;
      DELETE FROM audit_events; UPDATE audit_seals SET newest = newest - interval '3 years'`);
    expect((await seals.verify()).problems).toEqual([{ from: 1, through: 1, what: 'CHANGED' }]);
  });

  it('lets nobody wait for a seal: when somebody is long about an event, the next round takes it along', async () => {
    const seals = api.app.get(AuditSeals, { strict: false });
    await api.as(administrator).data(invite, bram());
    await api.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE audit_events IN ROW EXCLUSIVE MODE');
      expect(await seals.seal()).toBe(0);
    });
    expect(await seals.seal()).toBe(1);
  });

  it('is erased after two years, under whole seals, and can still be verified', async () => {
    const seals = api.app.get(AuditSeals, { strict: false });
    await api.as(administrator).data(invite, bram());
    await seals.seal();
    api.clock.set('2029-01-05T09:00:00Z');
    const before = new Date(api.clock.now().getTime() - auditRule.days * 86_400_000);
    expect(await api.db.transaction((tx) => auditRule.erase(tx, before))).toBe(1);
    expect(await seals.verify()).toMatchObject({ events: 0, seals: 1, problems: [] });
    await expect(api.db.query('DELETE FROM audit_seals')).rejects.toThrow('only added to');
  });
});
