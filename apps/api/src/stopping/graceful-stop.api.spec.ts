import { Agent, request } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Readiness } from '@verbonden/shared/server';
import { testDatabase, testSettings, type TestDatabase } from '@verbonden/shared/testing';
import type { RequestHandler } from 'express';
import WebSocket from 'ws';
import { createApi } from '../api';
import { GracefulStop } from './graceful-stop';

let database: TestDatabase;
let app: NestExpressApplication;
let port: number;
let stop: GracefulStop;
/** Lets the slow request end; it runs until a test calls this. */
let finish: () => void;
let started: Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  app = await createApi(testSettings(database.url, { SERVE: 'graphql', DEV_RELOAD: 'true' }));
  let begin: () => void;
  started = new Promise((resolve) => (begin = resolve));
  const slow: RequestHandler = (_request, response) => {
    finish = () => response.send('klaar');
    begin();
  };
  app.use('/slow', slow);
  stop = new GracefulStop(app);
  await app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.getUrl()).port);
});

/** Asks over a connection that stays open, as balancers do; `begun` is called at the first piece of the answer. */
function ask(path: string, agent = new Agent({ keepAlive: true }), begun?: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString();
        begun?.();
      });
      response.on('end', () => resolve(`${response.statusCode} ${text}`));
    })
      .on('error', reject)
      .end();
  });
}

describe('a program that is told to stop', () => {
  it('lets a running request end, and takes nothing new meanwhile', async () => {
    const running = ask('/slow');
    await started;
    let done = false;
    const stopped = stop.stop().then(() => (done = true));
    expect(app.get(Readiness).isStopping).toBe(true);
    await expect(ask('/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(done).toBe(false);
    finish();
    expect(await running).toBe('200 klaar');
    await stopped;
  });

  it('closes subscriptions with a word, so that the browser connects elsewhere', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await stop.stop();
    expect(await closed).toBe(1001);
  });

  it('ends streams that would never end, and idle connections, without waiting for them', async () => {
    await ask('/health/live');
    let stream = Promise.resolve('');
    await new Promise<void>((begun) => {
      stream = ask('/dev/reload', undefined, begun);
    });
    const before = performance.now();
    await stop.stop();
    expect(await stream).toMatch(/^200 retry: \d+\ndata: /);
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it('stops once, however often it is told', async () => {
    const [first, second] = [stop.stop(), stop.stop()];
    expect(first).toBe(second);
    await first;
  });
});
