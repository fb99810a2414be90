import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { newId } from '@verbonden/shared/server';
import { hash } from '@node-rs/argon2';
import { testDatabase, testSettings, type TestDatabase } from '@verbonden/shared/testing';
import pg from 'pg';
import { anyFreePort } from '../ports/ports.ts';
import { projectAt } from '../project/project.ts';
import { released } from './released.ts';

const { root, modules } = projectAt();
const git = (...words: string[]) =>
  execFileSync('git', ['-C', root, ...words], { stdio: 'pipe', maxBuffer: 1e9 });

/** A copy of the project without its history cannot show what was before; it says so and tests nothing. */
const hasHistory = (() => {
  try {
    git('cat-file', '-e', `${released.commit}^{commit}`);
    return true;
  } catch {
    return false;
  }
})();
if (!hasHistory)
  console.warn(`The commit ${released.commit} is not in this copy: updates are not tested here.`);

const password = 'een heel lang wachtwoord';
const author = newId();
let folder: string;
let database: TestDatabase;
let api: ChildProcess | null = null;
let address: string;
let cookie = '';

/** Asks the old API, as a browser of then would. */
async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const given = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-verbonden='));
  if (given) cookie = given.split(';')[0]!;
  const { data, errors } = (await answer.json()) as { data: T; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
async function sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
}

(hasHistory ? describe : describe.skip)(
  'while an update is under way, the API before it on the database after it',
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'released-'));
      execFileSync('tar', ['-x', '-C', folder], {
        input: git(
          'archive',
          released.commit,
          'apps',
          'libs',
          'package.json',
          'tsconfig.base.json',
          'rolldown.config.mjs',
        ),
      });
      symlinkSync(modules, join(folder, 'node_modules'));
      execFileSync(process.execPath, [join(modules, 'rolldown/bin/cli.mjs'), '-c', 'rolldown.config.mjs'], {
        cwd: folder,
        env: { ...process.env, APP: 'api', NODE_OPTIONS: '' },
        stdio: 'pipe',
      });
      database = await testDatabase();
      await sql("INSERT INTO persons (id, name, locale) VALUES ($1, 'Noor', 'nl')", [author]);
      await sql('INSERT INTO accounts (id, person_id, email, password_hash) VALUES ($1, $2, $3, $4)', [
        newId(),
        author,
        'noor@example.org',
        await hash(password),
      ]);
      await sql(
        "INSERT INTO memberships (id, person_id, role, since) VALUES ($1, $2, 'COORDINATOR', now() - interval '1 day')",
        [newId(), author],
      );
      const { SECRET } = testSettings(database.url);
      const port = await anyFreePort();
      address = `http://127.0.0.1:${port}`;
      api = spawn(process.execPath, [join(folder, 'dist/apps/api/main.js')], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          DATABASE_URL: database.url,
          SECRET,
          SERVE: 'graphql',
          HOST: '127.0.0.1',
          PORT: String(port),
          LOG_LEVEL: 'error',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await ready(api);
    }, 180_000);
    afterAll(async () => {
      if (api && api.exitCode === null) {
        api.kill('SIGTERM');
        await once(api, 'exit');
      }
      await database?.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    it('signs a person in, who stays signed in', async () => {
      const { signIn } = await ask<{ signIn: { name: string } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { name } }',
        { input: { email: 'noor@example.org', password } },
      );
      expect(signIn.name).toBe('Noor');
      expect(await ask('{ me { email } }')).toEqual({ me: { email: 'noor@example.org' } });
    });

    it('plans and publishes a meeting, gives a seat and plans the mails of it', async () => {
      const id = newId();
      const startsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
      const endsAt = new Date(Date.now() + 30 * 86_400_000 + 7_200_000).toISOString();
      await ask('mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }', {
        input: {
          id,
          kind: 'EXPERTISELAB',
          title: 'Expertiselab',
          form: 'ONLINE',
          lead: 'We kijken wat werkt.',
          startsAt,
          endsAt,
        },
      });
      await ask('mutation ($input: PublishMeetingInput!) { publishMeeting(input: $input) { id } }', {
        input: { id },
      });
      await ask(
        'mutation ($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { __typename } }',
        {
          input: { meetingId: id, mode: 'ONLINE' },
        },
      );
      const found = await ask<{ meetings: { edges: { node: { title: string; seats: object } }[] } }>(
        '{ meetings(first: 5) { edges { node { title viewerRegistration { status } } } } }',
      );
      expect(found.meetings.edges.map(({ node }) => node)).toEqual([
        { title: 'Expertiselab', viewerRegistration: { status: 'CONFIRMED' } },
      ]);
      const planned = await sql<{ kind: string }>('SELECT kind FROM mail_messages WHERE context_id = $1', [
        id,
      ]);
      expect(planned.map(({ kind }) => kind)).toContain('meetings.confirmation');
    });

    it('signs out', async () => {
      await ask('mutation { signOut }');
      expect(await ask('{ me { email } }')).toEqual({ me: null });
    });
  },
);

/** Waits until a program says that it can do its work. @throws Error when it ends before that */
async function ready(program: ChildProcess): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) throw new Error(`the API ended with ${program.exitCode}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await setTimeout(100);
  }
}
