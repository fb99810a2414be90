import { AllianceModule } from '@verbonden/alliance/api';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId, RetentionRules } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { SignalsModule } from '@verbonden/signals/api';
import { someWords } from '@verbonden/signals/testing';
import { LabModule } from './lab.module';
import { requestRetention } from './request/request-retention';

const bring = `mutation ($input: BringToLabInput!) { bringToLab(input: $input) { dueAt } }`;
const list = `query ($withoutOwner: Boolean! = false) { labRequests(withoutOwner: $withoutOwner) {
  totalCount edges { node { id question email ownerName dueAt } } } }`;
const own = `mutation ($input: OwnLabRequestInput!) { ownLabRequest(input: $input) { ownerName } }`;
const settle = `mutation ($input: SettleLabRequestInput!) { settleLabRequest(input: $input) { became ownerName } }`;
const start = `mutation ($input: StartLabProjectInput!) { startLabProject(input: $input) { id } }`;

interface Listed {
  labRequests: { totalCount: number; edges: { node: { id: string; ownerName: string | null } }[] };
}

let api: TestApi;
let joost: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule, KnowledgeModule, LabModule]);
  await someWords(api.db);
  joost = await api.person({ name: 'Joost', roles: ['PIONEER'] });
}, 60_000);
beforeEach(async () => {
  await api.db.query('DELETE FROM lab_requests');
  await api.db.query('DELETE FROM attempts');
  await api.db.query('DELETE FROM mail_messages');
});
afterAll(() => api?.close());

const asked = (more: object = {}) => ({
  id: newId(),
  question: 'Wie helpt een leerling die ’s nachts zorgt?',
  name: 'Ilse',
  email: 'ilse@example.org',
  ...more,
});
const refused = async (who: TestCaller, document: string, input: object) =>
  (await who.run(document, { input })).errors?.[0]?.extensions as
    { code: string; fields?: { field: string }[] } | undefined;
const waiting = async (withoutOwner = false) =>
  (await api.as(joost).data<Listed>(list, { withoutOwner })).labRequests;
const mails = async () =>
  (
    await api.db.query<{ kind: string; to_address: string }[]>(
      'SELECT kind, to_address FROM mail_messages ORDER BY created_at, id',
    )
  ).map(({ kind, to_address: to }) => [kind, to]);

/** Until somebody waits for a row that another holds. */
const somebodyWaits = async (): Promise<void> => {
  const waiters = await api.db.query<object[]>(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  if (waiters.length === 0) await somebodyWaits();
};

describe('bringing something to the Lab', () => {
  it('needs no account, says by when it has an owner, and is confirmed by mail', async () => {
    const input = asked();
    // Monday: five working days later.
    for (const _ of ['once', 'again']) {
      expect(await api.visitor.data(bring, { input })).toEqual({
        bringToLab: { dueAt: '2027-01-11T09:00:00.000Z' },
      });
    }
    expect(await mails()).toEqual([['lab.request-received', 'ilse@example.org']]);
    expect(await waiting()).toMatchObject({ totalCount: 1, edges: [{ node: { ownerName: null } }] });
  });

  it('says at the field what is wrong; nobody can be recognised in it', async () => {
    const wrong = async (more: object) =>
      (await refused(api.visitor, bring, asked(more)))?.fields?.map(({ field }) => field);
    expect(await wrong({ question: ' ', name: '', email: 'ilse' })).toEqual(['question', 'name', 'email']);
    expect(await wrong({ details: 'Onze leerling Sem, 12 jaar.' })).toEqual(['details']);
  });

  it('has no telephone number or address in it, since it may become a signal for the network', async () => {
    for (const details of ['Bel me op 06 12345678.', 'Mail naar ilse@example.org.']) {
      expect(await refused(api.visitor, bring, asked({ details }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ field: 'details' }],
      });
    }
  });

  it('fills nobody’s mailbox: three a day an address', async () => {
    for (let count = 0; count < 3; count += 1) await api.visitor.data(bring, { input: asked() });
    expect(await refused(api.visitor, bring, asked())).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await mails()).toHaveLength(3);
  });

  it('nor many mailboxes from one place: sixty an hour, under whatever addresses', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      await api.visitor.data(bring, { input: asked({ email: `ilse${turn}@example.org` }) });
    }
    const next = asked({ email: 'nog-een@example.org' });
    expect(await refused(api.visitor, bring, next)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('an id of somebody else tells nothing of what is there', async () => {
    const input = asked();
    await api.visitor.data(bring, { input });
    expect(await refused(api.visitor, bring, { ...input, email: 'ander@example.org' })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('what becomes of it', () => {
  const brought = async () => {
    const input = asked();
    await api.visitor.data(bring, { input });
    return input.id;
  };

  it('somebody owns it, and answers; who brought it in hears', async () => {
    const id = await brought();
    expect(await api.as(joost).data(own, { input: { id } })).toEqual({
      ownLabRequest: { ownerName: 'Joost' },
    });
    expect((await waiting(true)).totalCount).toBe(0);
    expect((await waiting()).totalCount).toBe(1);
    const input = { id, answer: 'Bel het steunpunt bij jou in de buurt.' };
    expect(await api.as(joost).data(settle, { input })).toMatchObject({
      settleLabRequest: { became: 'ANSWER' },
    });
    expect((await waiting()).totalCount).toBe(0);
    expect((await mails()).at(-1)).toEqual(['lab.request-settled', 'ilse@example.org']);
    expect(await refused(api.as(joost), settle, input)).toMatchObject({ code: 'CONFLICT' });
  });

  it('it becomes a signal of the network', async () => {
    const id = await brought();
    const input = { id, signalTheme: 'SUPPORT', answer: 'We leggen het aan het netwerk voor.' };
    expect(await api.as(joost).data(settle, { input })).toMatchObject({
      settleLabRequest: { became: 'SIGNAL', ownerName: 'Joost' },
    });
    const signal = await api.as(joost).data('query ($id: ID!) { signal(id: $id) { title } }', { id });
    expect(signal).toEqual({ signal: { title: 'Wie helpt een leerling die ’s nachts zorgt?' } });
  });

  it('no signal stands beside an answer that was given at the same moment', async () => {
    const id = await brought();
    const answering = api.db.createQueryRunner();
    await answering.startTransaction();
    await answering.query('SELECT 1 FROM lab_requests WHERE id = $1 FOR UPDATE', [id]);
    const input = { id, signalTheme: 'SUPPORT', answer: 'Het netwerk denkt mee.' };
    const raising = refused(api.as(joost), settle, input);
    await somebodyWaits();
    await answering.query(
      `UPDATE lab_requests SET became = 'ANSWER', answer = 'Zo.', settled_at = $2, owner_id = $3, owned_at = $2
       WHERE id = $1`,
      [id, api.clock.now(), joost.id],
    );
    await answering.commitTransaction();
    await answering.release();
    expect(await raising).toMatchObject({ code: 'CONFLICT' });
    expect(await api.db.query('SELECT 1 FROM signals WHERE id = $1', [id])).toEqual([]);
  });

  it('it becomes a project', async () => {
    const id = await brought();
    const input = {
      id: newId(),
      title: 'Nachtzorg',
      question: 'Wie helpt ’s nachts?',
      theme: 'SUPPORT',
      requestId: id,
    };
    await api.as(joost).data(start, { input });
    const [row] = await api.db.query<object[]>('SELECT became, project_id FROM lab_requests WHERE id = $1', [
      id,
    ]);
    expect(row).toEqual({ became: 'PROJECT', project_id: input.id });
    expect((await mails()).map(([kind]) => kind)).toContain('lab.request-settled');
  });

  it('nobody else reads or answers it', async () => {
    const id = await brought();
    for (const role of ['PROFESSIONAL', 'EDITOR', 'SOUNDING_BOARD'] as const) {
      const by = api.as(await api.person({ roles: [role] }));
      expect((await by.run(list)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refused(by, own, { id })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refused(by, settle, { id, answer: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is erased three months after the answer, and not before', async () => {
    const [open, old] = [await brought(), await brought()];
    await api.as(joost).data(settle, { input: { id: old, answer: 'Dit weten we niet.' } });
    expect(api.app.get(RetentionRules, { strict: false }).all).toContain(requestRetention);
    const answered = api.clock.now().getTime();
    expect(await requestRetention.erase(api.db.manager, new Date(answered))).toBe(0);
    expect(await requestRetention.erase(api.db.manager, new Date(answered + 1))).toBe(1);
    const left = await api.db.query<{ id: string }[]>('SELECT id FROM lab_requests');
    expect(left).toEqual([{ id: open }]);
  });
});
