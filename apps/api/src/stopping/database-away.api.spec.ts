import type { NestExpressApplication } from '@nestjs/platform-express';
import { TestClock } from '@verbonden/shared/kernel';
import {
  aPerson,
  DatabaseGate,
  testDatabase,
  testSettings,
  type TestDatabase,
} from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import { createApi } from '../api';

/** A token that can be one, so that the database is asked for it. */
const wellFormed = 'vbd_000000000000000000000000000000002wjyrI';
const clock = new TestClock();
let database: TestDatabase;
let gate: DatabaseGate;
let app: NestExpressApplication;
let url: string;
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  gate = await DatabaseGate.before(database.url);
  app = await createApi(testSettings(gate.url, { SERVE: 'graphql' }), clock);
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  cookie = (await aPerson(app.get(DataSource), clock, { name: 'Fatma' })).cookie;
}, 60_000);
afterAll(async () => {
  await app?.close();
  await gate?.end();
  await database?.close();
});

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await answer.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: answer.status, again: answer.headers.get('retry-after'), error: errors?.[0] };
};

describe('while the database is away', () => {
  beforeAll(() => gate.close());
  const words = {
    status: 503,
    again: '5',
    error: {
      message: 'We kunnen er even niet bij. Probeer het over een minuut nog eens.',
      extensions: { code: 'UNAVAILABLE' },
    },
  };

  it('GraphQL says so to a visitor and to who is signed in, in words and with 503', async () => {
    expect(await ask('{ meetings(first: 1) { totalCount } }')).toMatchObject(words);
    expect(await ask('{ me { name } }', { cookie })).toMatchObject(words);
    expect(await ask('mutation { signOut }', { cookie, 'accept-language': 'en' })).toMatchObject({
      status: 503,
      error: { message: expect.stringContaining('Please try again in a minute') },
    });
  });

  it('a program with a token is told so, and not that its token is no good', async () => {
    expect(await ask('{ me { name } }', { authorization: `Bearer ${wellFormed}` })).toMatchObject(words);
  });

  it('the doors beside it say so as problem details', async () => {
    const answer = await fetch(`${url}/calendar/netwerk.ics`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
      title: words.error.message,
    });
  });

  it('the process lives, and is not ready', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  });

  it('everything works again once it is back, without a restart', async () => {
    gate.isOpen = true;
    expect(await ask('{ me { name } }', { cookie })).toMatchObject({ status: 200, error: undefined });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});
