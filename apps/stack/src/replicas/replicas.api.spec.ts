import { MeetingsModule } from '@verbonden/meetings/api';
import { professionals, savedMeeting } from '@verbonden/meetings/testing';
import { PeopleModule } from '@verbonden/people/api';
import { FollowedSearches, MissedSearches, SearchApiModule } from '@verbonden/search/api';
import { visitor } from '@verbonden/shared/kernel';
import { createApiProgram, readingFrom, requestContext } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import type { Request } from 'express';
import pg from 'pg';
import { DataSource, type Logger, type QueryRunner } from 'typeorm';
import { type Cluster, startTestCluster } from '../postgres/cluster.ts';
import { replicating, startStandby, type Standby } from '../postgres/standby.ts';
import { eventually } from '../processes/patience.ts';

const list = '{ meetings(first: 5) { edges { node { slug title seats { onsite { taken left } } } } } }';
const register = `mutation ($input: RegisterForMeetingInput!) {
  registerForMeeting(input: $input) { registration { id status } } }`;
const own = 'query ($slug: String!) { meeting(slug: $slug) { viewerRegistration { status } } }';
const mine = '{ meetings(first: 1) { edges { node { viewerCanEdit } } } }';
const wrote = '__Host-verbonden-wrote=1';

interface Process {
  readonly url: string;
  readonly db: DataSource;
}

let primary: Cluster;
let standby: Standby;
let api: TestApi;
/** A second process of the same network. */
let other: Process & { close(): Promise<void> };
let held: pg.Client;
let title: string;

beforeAll(async () => {
  primary = await startTestCluster(undefined, false, replicating);
  standby = await startStandby(primary);
  process.env['TEST_DATABASE_URL'] = primary.url('postgres');
  const modules = [PeopleModule, MeetingsModule, SearchApiModule];
  const replica = (url: string) => ({ DATABASE_REPLICA_URLS: standby.url(url) });
  api = await testApi(modules, replica);
  const second = await createApiProgram(
    testSettings(api.databaseUrl, replica(api.databaseUrl)),
    modules,
    api.clock,
  );
  await second.listen(0, '127.0.0.1');
  const url = (await second.getUrl()).replace('[::1]', '127.0.0.1');
  other = { url, db: second.get(DataSource), close: () => second.close() };
  ({ titleNl: title } = await savedMeeting(api, { seatsOnsite: 3 }));
  expect(await eventually(isReplicated, 10_000)).toBe(true);
  held = await atReplica();
}, 60_000);
afterAll(async () => {
  await held?.end();
  await other?.close();
  await api?.close();
  await standby?.stop();
  await primary?.stop();
});

/** A connection to the replica, which an administrator can hold. */
async function atReplica(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: standby.url(api.databaseUrl) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Whether the replica has the database and the meeting in it. */
async function isReplicated(): Promise<boolean> {
  const client = await atReplica().catch(() => null);
  try {
    return (await client?.query('SELECT 1 FROM meetings'))?.rowCount === 1;
  } catch {
    return false;
  } finally {
    await client?.end();
  }
}

/** Asks as a browser does that has a cookie of its own, so that no kept answer is given. */
async function ask<T>(at: Process, text: string, cookie = 'theme=dark', variables: object = {}): Promise<T> {
  const answer = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A visitor who looks at what a search found. */
function atSearchPage(): Request {
  const get = (name: string) => (name === 'user-agent' ? 'Mozilla/5.0 Firefox/140.0' : undefined);
  return { method: 'GET', path: '/zoeken', originalUrl: '/zoeken', get } as unknown as Request;
}

interface Listed {
  readonly meetings: { readonly edges: readonly { readonly node: { readonly title: string } }[] };
}
const titleAt = async (at: Process, cookie?: string) =>
  (await ask<Listed>(at, list, cookie)).meetings.edges[0]!.node.title;

/** Where a process reads while `work` runs. */
async function placesOf({ db }: Process, work: () => Promise<unknown>): Promise<string[]> {
  const holder = db as { logger: Logger };
  const usual = holder.logger;
  const places = new Set<string>();
  const logQuery = (text: string, _: unknown, runner?: QueryRunner) =>
    // The watch over replicas asks the primary as well.
    void (text.includes('pg_current_wal') || places.add(runner?.getReplicationMode() ?? ''));
  holder.logger = Object.assign(Object.create(usual) as Logger, { logQuery });
  await work();
  holder.logger = usual;
  return [...places].sort();
}

const readsFromReplica = (at: Process, cookie?: string) =>
  eventually(async () => (await placesOf(at, () => ask(at, list, cookie))).join() === 'slave', 10_000);

describe('with a replica that keeps up', () => {
  it('visitors are answered from it, in every process, and whoever is signed in from the primary', async () => {
    const fatma = await api.person({ roles: ['PROFESSIONAL'] });
    expect([await readsFromReplica(api), await readsFromReplica(other)]).toEqual([true, true]);
    expect(await titleAt(api)).toBe(title);
    expect(await placesOf(api, () => ask(api, list, fatma.cookie))).toEqual(['master']);
  });

  it('a browser that wrote is answered from the primary, and is told so by every mutation', async () => {
    expect(await placesOf(other, () => ask(other, list, wrote))).toEqual(['master']);
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-verbonden-wrote=1; Max-Age=10;.*Secure/);
  });

  it('a search is counted, though its page is read from it', async () => {
    expect(await readsFromReplica(api)).toBe(true);
    const search = () => requestContext(visitor(), atSearchPage());
    await readingFrom('replica', async () => {
      await api.app.get(MissedSearches, { strict: false }).note(search(), 'rouwkaart', false);
      await api.app.get(FollowedSearches, { strict: false }).shown(search(), 'troostkoffer');
    });
    expect(await api.db.query('SELECT words, times FROM missed_searches')).toEqual([
      { words: 'rouwkaart', times: 1 },
    ]);
    expect(await api.db.query('SELECT words, shown FROM shown_searches')).toEqual([
      { words: 'troostkoffer', shown: 1 },
    ]);
  });
});

describe('with a replica that is held behind', () => {
  beforeAll(async () => {
    await held.query('SELECT pg_wal_replay_pause()');
  });
  afterAll(async () => {
    await held.query('SELECT pg_wal_replay_resume()');
    expect(await readsFromReplica(api)).toBe(true);
  });

  it('nobody is shown what was before: not who wrote, not a visitor of either process', async () => {
    const marieke = await api.person({ roles: ['COORDINATOR'] });
    const [fatma] = await professionals(api, 1);
    const former = title;
    title = 'Expertiselab herfst';
    await api.db.query('UPDATE meetings SET title_nl = $1', [title]);
    expect(await titleAt(other, wrote)).toBe(title);
    expect(await titleAt(other, marieke.cookie)).toBe(title);
    expect(await titleAt(api, fatma!.cookie)).toBe(title);
    // Tests' visitors wait until the note was heard, as it is within a moment.
    expect((await api.visitor.data<Listed>(list)).meetings.edges[0]!.node.title).toBe(title);
    expect(await eventually(async () => (await titleAt(other)) === title, 5_000)).toBe(true);
    expect(await placesOf(other, () => ask(other, list))).toEqual(['master']);
    // It really is behind.
    const { rows } = await held.query<{ title_nl: string }>('SELECT title_nl FROM meetings');
    expect(rows).toEqual([{ title_nl: former }]);
  });

  it('a right that was taken away is gone at once, in either process', async () => {
    const marieke = await api.person({ roles: ['COORDINATOR'] });
    const mayEdit = async (at: Process) =>
      (await ask<{ meetings: { edges: { node: { viewerCanEdit: boolean } }[] } }>(at, mine, marieke.cookie))
        .meetings.edges[0]!.node.viewerCanEdit;
    expect([await mayEdit(api), await mayEdit(other)]).toEqual([true, true]);
    await api.db.query('DELETE FROM memberships WHERE person_id = $1', [marieke.id]);
    expect([await mayEdit(api), await mayEdit(other)]).toEqual([false, false]);
  });

  it('no seat is given twice, and each sees at once what became of it', async () => {
    const [meeting] = await api.db.query<{ id: string; slug: string }[]>('SELECT id, slug FROM meetings');
    const people = await professionals(api, 12);
    const outcome = async (person: TestPerson, index: number) => {
      const [first, second] = index % 2 ? [api, other] : [other, api];
      const input = { meetingId: meeting!.id, mode: 'ONSITE' };
      await ask(first, register, person.cookie, { input });
      const seen = await ask<{ meeting: { viewerRegistration: { status: string } | null } }>(
        second,
        own,
        person.cookie,
        { slug: meeting!.slug },
      );
      return seen.meeting.viewerRegistration?.status;
    };
    const seen = await Promise.all(people.map(outcome));
    expect(seen.filter((each) => each === 'CONFIRMED')).toHaveLength(3);
    expect(seen.filter((each) => each === 'WAITLISTED')).toHaveLength(9);
  });
});

describe('with a replica that dies', () => {
  it('everybody is answered from the primary, and from the replica again when it is back', async () => {
    expect(await readsFromReplica(api)).toBe(true);
    let isGone = false;
    const asking = Array.from({ length: 8 }, async () => {
      while (!isGone) expect(await titleAt(api)).toBe(title);
    });
    await standby.stop();
    isGone = true;
    await Promise.all(asking);
    expect(await titleAt(api)).toBe(title);
    expect(
      await eventually(async () => (await placesOf(api, () => ask(api, list))).join() === 'master', 5_000),
    ).toBe(true);
    await standby.start();
    expect(await readsFromReplica(api)).toBe(true);
  });

  it('a process starts while it is away', async () => {
    await standby.stop();
    const late = await createApiProgram(
      testSettings(api.databaseUrl, { DATABASE_REPLICA_URLS: standby.url(api.databaseUrl) }),
      [PeopleModule, MeetingsModule],
      api.clock,
    );
    await late.listen(0, '127.0.0.1');
    const url = (await late.getUrl()).replace('[::1]', '127.0.0.1');
    expect(await titleAt({ url, db: late.get(DataSource) })).toBe(title);
    await late.close();
  });
});
