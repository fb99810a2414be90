import { createHash, randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Answer, type Role, TestClock, type Viewer } from '@verbonden/shared/kernel';
import { createApiProgram, LiveNotes, newId } from '@verbonden/shared/server';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase } from './test-database';
import { testSettings } from './test-settings';

/** What a test says of a person; everything else is made up. */
export interface PersonTraits {
  readonly name?: string;
  readonly email?: string;
  readonly locale?: 'nl' | 'en';
  readonly roles?: readonly (Role | { readonly role: Role; readonly organisationId: string | null })[];
}

/** A person in the test's database who is signed in. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly viewer: Viewer & { readonly personId: string };
  /** Of the session; callers keep it up to date. */
  cookie: string;
}

/** A caller of the API: a person, or a visitor. */
export interface TestCaller {
  /** Posts one operation, as a browser would, and gives the answer's body. */
  run<TData = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<TData>>;
  /** As `run`, but fails the test when the answer holds errors. */
  data<TData = Record<string, never>>(document: string, variables?: Record<string, unknown>): Promise<TData>;
}

/** A whole API of some modules on its own database and clock. */
export interface TestApi {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly db: DataSource;
  readonly databaseUrl: string;
  readonly clock: TestClock;
  person(traits?: PersonTraits): Promise<TestPerson>;
  as(person: TestPerson): TestCaller;
  readonly visitor: TestCaller;
  close(): Promise<void>;
}

type MoreSettings = Readonly<Record<string, string>>;

/**
 * Starts the API with these modules (people's module among them) on a fresh database, as it runs in production.
 * The clock stands at 4 January 2027, 10.00 in Amsterdam, until the test moves it.
 */
export async function testApi(
  modules: readonly Type[],
  more: MoreSettings | ((databaseUrl: string) => MoreSettings) = {},
): Promise<TestApi> {
  const database = await testDatabase();
  const clock = new TestClock();
  const settings = testSettings(database.url, typeof more === 'function' ? more(database.url) : more);
  const app = await createApiProgram(settings, modules, clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const db = app.get(DataSource);
  const heard = await NotesHeard.of(app.get(LiveNotes), database.url);
  return {
    app,
    url,
    db,
    databaseUrl: database.url,
    clock,
    person: (traits) => aPerson(db, clock, traits),
    as: (person) => caller(url, person),
    visitor: caller(url, { cookie: '' }, {}, heard.all),
    close: async () => {
      await heard.close();
      await app.close();
      await database.close();
    },
  };
}

let serial = 0;

/** Puts a signed-in person into the database. */
export async function aPerson(
  db: DataSource,
  clock: TestClock,
  traits: PersonTraits = {},
): Promise<TestPerson> {
  serial += 1;
  const id = newId();
  const { name = `Persoon ${serial}`, email = `persoon-${serial}@example.org`, locale = 'nl' } = traits;
  const roles = (traits.roles ?? []).map((each) =>
    typeof each === 'string' ? { role: each, organisationId: null } : each,
  );
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  await db.query('INSERT INTO persons (id, name, locale) VALUES ($1, $2, $3)', [id, name, locale]);
  await db.query('INSERT INTO accounts (id, person_id, email) VALUES ($1, $2, $3)', [newId(), id, email]);
  for (const held of roles) {
    await db.query(
      'INSERT INTO memberships (id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, $4, $5)',
      [newId(), id, held.organisationId, held.role, now],
    );
  }
  await db.query(
    `INSERT INTO sessions (token_hash, person_id, started_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
    [createHash('sha256').update(token).digest('hex'), id, now, new Date('2099-01-01')],
  );
  return { id, name, email, viewer: { personId: id, roles, locale }, cookie: `__Host-verbonden=${token}` };
}

/**
 * Waits until the API has heard every note of what was committed so far: PostgreSQL gives notes in the order of their
 * transactions, so that a note of our own comes last. A visitor's kept answer is then as fresh as it ever gets. It goes
 * over a connection of its own, for tests count the statements of the API's.
 */
class NotesHeard {
  private readonly client: pg.Client;
  private readonly waiting = new Map<unknown, () => void>();

  private constructor(databaseUrl: string) {
    this.client = new pg.Client({ connectionString: databaseUrl });
  }

  static async of(notes: LiveNotes, databaseUrl: string): Promise<NotesHeard> {
    const heard = new NotesHeard(databaseUrl);
    await heard.client.connect();
    await notes.hear(({ payload }) => heard.waiting.get(payload.id)?.());
    return heard;
  }

  readonly all = async (): Promise<void> => {
    const id = newId();
    const heard = new Promise<void>((resolve) => this.waiting.set(id, resolve));
    await this.client.query(`SELECT pg_notify('live', $1)`, [
      JSON.stringify({ topic: 'test.heard', payload: { id } }),
    ]);
    await heard;
    this.waiting.delete(id);
  };

  close(): Promise<void> {
    return this.client.end();
  }
}

/** A program that asks with a token. */
export function callerWith(url: string, token: string): TestCaller {
  return caller(url, { cookie: '' }, { authorization: `Bearer ${token}` });
}

/** Keeps the cookie that it is given, as a browser does: a session may be renewed. */
function caller(
  url: string,
  who: { cookie: string },
  headers: Readonly<Record<string, string>> = {},
  before?: () => Promise<void>,
): TestCaller {
  async function run<TData>(
    document: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<TData>> {
    await before?.();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'accept-language': 'nl', ...headers },
        ...(who.cookie ? { cookie: who.cookie } : {}),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const renewed = response.headers.getSetCookie().find((each) => /^__Host-verbonden=\w/.test(each));
    if (renewed && who.cookie) who.cookie = renewed.split(';')[0]!;
    return (await response.json()) as Answer<TData>;
  }
  return {
    run,
    async data<TData>(document: string, variables?: Record<string, unknown>) {
      const answer = await run<TData>(document, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data as TData;
    },
  };
}
