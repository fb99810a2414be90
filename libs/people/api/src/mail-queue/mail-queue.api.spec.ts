import { NotificationsModule } from '@verbonden/notifications/api';
import { encodeCursor } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';

const queue = `query ($filter: MailQueueFilter!, $first: Int, $after: String) {
  mailQueue(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id title toName state reason dueAt sentAt againAt } } } }`;
const overview =
  '{ mailOverview { waiting late failed sentToday failures { reason count } kinds { label } pausedSince pausedBy } }';
const retry = 'mutation ($input: RetryMailInput!) { retryMail(input: $input) { count } }';
const retryAll = 'mutation ($input: RetryFailedMailInput!) { retryFailedMail(input: $input) { count } }';
const pause = 'mutation { pauseAllMail { pausedSince pausedBy late } }';
const resume = 'mutation { resumeAllMail { pausedSince } }';

interface Node {
  readonly id: string;
  readonly title: string;
  readonly toName: string | null;
  readonly state: string;
  readonly reason: string | null;
}
interface Queue {
  readonly mailQueue: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Node }[];
  };
}

let api: TestApi;
let marieke: TestPerson;
let coordinator: TestCaller;
beforeAll(async () => {
  api = await testApi([PeopleModule, NotificationsModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  coordinator = api.as(marieke);
});
beforeEach(() => api.db.query('DELETE FROM mail_messages'));
afterAll(() => api?.close());

/** The clock of the test stands at 4 January 2027, 10.00 in Amsterdam. */
async function aMail(traits: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const row = {
    ...{ id: newId(), kind: 'meetings.confirmation', person_id: null, to_name: 'Fatma' },
    ...{
      to_address: 'fatma@example.org',
      locale: 'nl',
      subject_id: newId(),
      status: 'PLANNED',
      payload: '{}',
    },
    ...{ due_at: '2027-01-04T12:00:00Z', ...traits },
  };
  const all = { ...row, attempt_at: row.due_at, dedupe_key: row.id };
  const names = Object.keys(all);
  await api.db.query(
    `INSERT INTO mail_messages (${names.join()}) VALUES (${names.map((_, place) => `$${place + 1}`).join()})`,
    Object.values(all),
  );
  return row.id;
}
const seen = async (filter: object, who = coordinator) =>
  (await who.data<Queue>(queue, { filter })).mailQueue;
const nodes = async (filter: object, who = coordinator) =>
  (await seen(filter, who)).edges.map(({ node }) => node);

describe('the queue of mail', () => {
  it('begins at the beginning for a place in it that somebody made up', async () => {
    await aMail();
    const after = encodeCursor('2027-01-04T11:00:00.000Z', '-'.repeat(36));
    const { mailQueue } = await coordinator.data<Queue>(queue, { filter: { stand: 'WAITING' }, after });
    expect(mailQueue.edges).toHaveLength(1);
  });

  it('tells what waits, what is late, what failed and why, and what left today', async () => {
    await aMail({ to_name: 'Later' });
    await aMail({ to_name: 'Te laat', due_at: '2027-01-04T08:54:00Z', last_error: 'SERVER_ECONNECTION' });
    await aMail({ to_name: 'Net', due_at: '2027-01-04T08:56:00Z' });
    await aMail({ to_name: 'Rust', due_at: '2027-01-03T20:00:00Z', last_error: 'CALM' });
    await aMail({ to_name: 'Overzicht', due_at: '2027-01-03T20:00:00Z', waits_in: 'knowledge.news' });
    await aMail({ to_name: 'Vol', status: 'FAILED', last_error: 'SMTP_552_5.2.2' });
    await aMail({ to_name: 'Weg', status: 'FAILED', last_error: 'SMTP_550_5.1.1' });
    await aMail({ to_name: 'Ook weg', status: 'FAILED', last_error: 'SMTP_550' });
    await aMail({ to_name: 'Gisteren', status: 'SENT', sent_at: '2027-01-03T22:59:00Z' });
    await aMail({ to_name: 'Vandaag', status: 'SENT', sent_at: '2027-01-03T23:01:00Z' });
    await aMail({ to_name: 'Vervallen', status: 'DROPPED' });
    expect(await nodes({ stand: 'LATE' })).toMatchObject([
      { toName: 'Te laat', state: 'LATE', reason: 'OUR_SERVER', title: 'Bevestiging van een aanmelding' },
    ]);
    expect(
      (await nodes({ stand: 'WAITING' })).map(({ toName, state }) => `${toName}: ${state}`).sort(),
    ).toEqual(['Later: PLANNED', 'Net: PLANNED', 'Overzicht: GATHERED', 'Rust: PLANNED', 'Te laat: LATE']);
    expect((await nodes({ stand: 'SENT_TODAY' })).map(({ toName }) => toName)).toEqual(['Vandaag']);
    expect((await nodes({ stand: 'FAILED', reason: 'MAILBOX_FULL' })).map(({ toName }) => toName)).toEqual([
      'Vol',
    ]);
    expect((await coordinator.data<{ mailOverview: object }>(overview)).mailOverview).toEqual({
      ...{ waiting: 5, late: 1, failed: 3, sentToday: 1, pausedSince: null, pausedBy: null },
      failures: [
        { reason: 'ADDRESS_UNKNOWN', count: 2 },
        { reason: 'MAILBOX_FULL', count: 1 },
      ],
      kinds: [{ label: 'Bevestiging van een aanmelding' }],
    });
  });

  it('is turned page by page, each mail once, also those of one moment', async () => {
    for (let count = 0; count < 5; count++) await aMail({ to_name: `Persoon ${count}` });
    const names: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const answer: Queue = await coordinator.data<Queue>(queue, {
        filter: { stand: 'WAITING' },
        first: 2,
        after,
      });
      names.push(...answer.mailQueue.edges.map(({ node }) => node.toName));
      after = answer.mailQueue.pageInfo.endCursor;
      expect([answer.mailQueue.totalCount, answer.mailQueue.pageInfo.hasNextPage]).toEqual([5, page < 2]);
    }
    expect(new Set(names).size).toBe(5);
  });

  it('finds by a part of the name, and a sign in it means nothing', async () => {
    await aMail({ to_name: 'José de Boer' });
    await aMail({ to_name: 'Fatma' });
    expect((await nodes({ stand: 'WAITING', who: 'jose' })).map(({ toName }) => toName)).toEqual([
      'José de Boer',
    ]);
    expect(await nodes({ stand: 'WAITING', who: '%' })).toEqual([]);
  });

  it('tries one again, or all of one reason, and nothing that was sent', async () => {
    const full = await aMail({ to_name: 'Vol', status: 'FAILED', last_error: 'SMTP_552', attempts: 4 });
    for (const name of ['A', 'B'])
      await aMail({ to_name: name, status: 'FAILED', last_error: 'SMTP_550_5.1.1' });
    const sent = await aMail({ status: 'SENT', sent_at: '2027-01-04T08:00:00Z' });
    expect(await coordinator.data(retry, { input: { id: full } })).toEqual({ retryMail: { count: 1 } });
    expect(await coordinator.data(retry, { input: { id: sent } })).toEqual({ retryMail: { count: 0 } });
    expect((await nodes({ stand: 'FAILED' })).map(({ toName }) => toName).sort()).toEqual(['A', 'B']);
    expect(await coordinator.data(retryAll, { input: { reason: 'ADDRESS_UNKNOWN' } })).toEqual({
      retryFailedMail: { count: 2 },
    });
    expect(await seen({ stand: 'FAILED' })).toMatchObject({ totalCount: 0 });
    expect(await nodes({ stand: 'WAITING' })).toHaveLength(3);
  });

  it('tries one with which workers were lost really again', async () => {
    const id = await aMail({ status: 'FAILED', last_error: 'INTERRUPTED', interrupted: 6 });
    expect(await nodes({ stand: 'FAILED' })).toMatchObject([{ reason: 'INTERRUPTED' }]);
    await coordinator.data(retryAll, { input: { reason: 'INTERRUPTED' } });
    expect(await api.db.query('SELECT status, interrupted FROM mail_messages WHERE id = $1', [id])).toEqual([
      { status: 'PLANNED', interrupted: 2 },
    ]);
  });

  it('is put on hold by one click, which says who did it, and everybody but accounts waits', async () => {
    await aMail({ due_at: '2027-01-04T08:00:00Z' });
    await aMail({ due_at: '2027-01-04T08:00:00Z', kind: 'people.sign-in-link', to_name: 'Wil erin' });
    const answer = { pausedSince: '2027-01-04T09:00:00.000Z', pausedBy: 'Marieke', late: 1 };
    expect(await coordinator.data(pause)).toEqual({ pauseAllMail: answer });
    const other = await api.person({ name: 'Samira', roles: ['COORDINATOR'] });
    expect(await api.as(other).data(pause)).toEqual({ pauseAllMail: answer });
    const mails = await nodes({ stand: 'WAITING' });
    expect(mails.map(({ title, state }) => `${title}: ${state}`).sort()).toEqual([
      'Bevestiging van een aanmelding: HELD',
      'Link om in te loggen: LATE',
    ]);
    await coordinator.data(resume);
    expect((await nodes({ stand: 'LATE' })).map(({ title }) => title)).toEqual(['Link om in te loggen']);
    const acts = await api.db.query<{ operation: string }[]>(
      'SELECT operation FROM audit_events WHERE person_id = $1 AND operation LIKE $2 ORDER BY at, seq',
      [marieke.id, '%AllMail'],
    );
    expect(acts.map(({ operation }) => operation)).toEqual([
      'Mutation.pauseAllMail',
      'Mutation.resumeAllMail',
    ]);
  });

  it('takes for late only what could have left: not what just goes on, nor what is just tried again', async () => {
    const yesterday = '2027-01-03T09:00:00Z';
    await aMail({ to_name: 'Gehouden', due_at: yesterday });
    const failed = await aMail({ due_at: yesterday, status: 'FAILED', last_error: 'SMTP_550' });
    await coordinator.data(retry, { input: { id: failed } });
    expect((await nodes({ stand: 'LATE' })).map(({ toName }) => toName)).toEqual(['Gehouden']);
    await coordinator.data(pause);
    await coordinator.data(resume);
    expect(await nodes({ stand: 'LATE' })).toEqual([]);
    await api.db.query(`UPDATE mail_messages SET last_error = 'SERVER_ECONNECTION' WHERE id = $1`, [failed]);
    expect(await nodes({ stand: 'LATE' })).toMatchObject([{ id: failed }]);
  });

  it('shows an administrator no name of who has no place in the network, and finds none by it', async () => {
    const rajesh = api.as(await api.person({ roles: ['ADMINISTRATOR'] }));
    await aMail({ to_name: 'Een ouder', kind: 'alliance.consent-question' });
    await aMail({ to_name: 'Marieke', person_id: marieke.id });
    expect((await nodes({ stand: 'WAITING' }, rajesh)).map(({ toName }) => toName).sort()).toEqual([
      'Marieke',
      null,
    ]);
    expect(await nodes({ stand: 'WAITING', who: 'ouder' }, rajesh)).toEqual([]);
    expect((await nodes({ stand: 'WAITING', who: 'ouder' })).map(({ toName }) => toName)).toEqual([
      'Een ouder',
    ]);
  });

  it('shows nobody who reported something unsafe, and an administrator no name of the sounding board', async () => {
    const rajesh = api.as(await api.person({ roles: ['ADMINISTRATOR'] }));
    const nova = await api.person({ name: 'Nova', roles: ['SOUNDING_BOARD'] });
    const toNova = (kind: string) => aMail({ to_name: 'Nova', person_id: nova.id, kind });
    for (const kind of ['reported', 'report-received', 'report-settled']) {
      await toNova(`soundingboard.${kind}`);
    }
    await toNova('soundingboard.invited');
    const shown = async (filter: object, who: TestCaller) =>
      (await nodes({ stand: 'WAITING', ...filter }, who))
        .map(({ title, toName }) => `${title}: ${toName}`)
        .sort();
    const reports = [
      'Melding afgehandeld: null',
      'Melding in het klankbord: null',
      'Melding ontvangen: null',
    ];
    expect(await shown({}, coordinator)).toEqual([...reports, 'Uitnodiging van het klankbord: Nova']);
    expect(await shown({}, rajesh)).toEqual([...reports, 'Uitnodiging van het klankbord: null']);
    expect(await shown({ who: 'Nova' }, coordinator)).toEqual(['Uitnodiging van het klankbord: Nova']);
    expect(await shown({ who: 'Nova' }, rajesh)).toEqual([]);
    expect(await shown({ who: 'Nova', kind: 'soundingboard.reported' }, coordinator)).toEqual([]);
  });

  it('is not for anybody else', async () => {
    const editor = api.as(await api.person({ roles: ['EDITOR'] }));
    for (const [document, variables] of [
      [queue, { filter: { stand: 'WAITING' } }],
      [overview, {}],
      [pause, {}],
      [resume, {}],
      [retry, { input: { id: newId() } }],
      [retryAll, { input: { reason: 'OTHER' } }],
    ] as const) {
      expect((await editor.run(document, variables)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});
