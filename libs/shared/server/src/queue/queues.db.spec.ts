import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { testDatabase, type TestDatabase, testRedis } from '@verbonden/shared/testing';
import type { Job } from 'bullmq';
import pg from 'pg';
import { newId } from '../database/base.entity';
import { Queues } from './queues';

let database: TestDatabase;
let redis: { url: string };
let opened: Queues[] = [];

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), testRedis()]);
});

afterEach(async () => {
  await Promise.all(opened.map(stop));
  opened = [];
});

afterAll(() => database.close());

async function stop(queues: Queues): Promise<void> {
  await queues.beforeApplicationShutdown();
  await queues.onApplicationShutdown();
}

/** Collects what workers did, and lets a test wait for it. */
class Done<T> {
  readonly list: { data: T; at: number; id: string | undefined }[] = [];
  private look: () => void = () => undefined;

  readonly processor = (job: Job<T>): Promise<void> => {
    this.list.push({ data: job.data, at: Date.now(), id: job.id });
    this.look();
    return Promise.resolve();
  };

  async until(count: number): Promise<void> {
    while (this.list.length < count) {
      await new Promise<void>((resolve) => {
        this.look = resolve;
      });
    }
  }
}

type Backend = 'PostgreSQL' | 'Redis';
const backends: readonly Backend[] = ['PostgreSQL', 'Redis'];

/** The queues of one process. */
function open(backend: Backend): Queues {
  const queues = new Queues({
    DATABASE_URL: database.url,
    ...(backend === 'Redis' ? { REDIS_URL: redis.url } : {}),
  });
  opened.push(queues);
  return queues;
}

/** A name of its own, so that no test sees the jobs of another. */
const aName = () => `test-${newId()}`;

describe.each(backends)('Queues in %s', (backend) => {
  it('does a job that was added', async () => {
    const [queues, name, done] = [open(backend), aName(), new Done<{ ids: string[] }>()];
    await queues.work(name, done.processor, { concurrency: 1 });
    await (await queues.queue(name)).add('deliver', { ids: ['a', 'b'] });
    await done.until(1);
    expect(done.list[0]!.data).toEqual({ ids: ['a', 'b'] });
  });

  it('does many jobs that were added at once, each one time, with two processes at work', async () => {
    const [name, done] = [aName(), new Done<number>()];
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const queue = await open(backend).queue<number>(name);
    await queue.addBulk(numbers.map((data) => ({ name: 'count', data })));
    expect(await queue.getWaitingCount()).toBe(200);
    await open(backend).work(name, done.processor, { concurrency: 5 });
    await open(backend).work(name, done.processor, { concurrency: 5 });
    await done.until(200);
    expect(done.list.map((each) => each.data).sort((a, b) => a - b)).toEqual(numbers);
    expect(await queue.getWaitingCount()).toBe(0);
  });

  it('keeps a delayed job until its time', async () => {
    const [queues, name, done] = [open(backend), aName(), new Done<string>()];
    await queues.work(name, done.processor, { concurrency: 1 });
    const added = Date.now();
    await (await queues.queue<string>(name)).add('later', 'later', { delay: 400 });
    await (await queues.queue<string>(name)).add('now', 'now');
    await done.until(2);
    expect(done.list.map((each) => each.data)).toEqual(['now', 'later']);
    expect(done.list[1]!.at - added).toBeGreaterThanOrEqual(400);
  });

  it('tries a job that fails again, with growing pauses, until it succeeds', async () => {
    const [queues, name, tries] = [open(backend), aName(), [] as number[]];
    const succeeded = new Promise<void>((resolve, reject) => {
      queues
        .work(
          name,
          () => {
            tries.push(Date.now());
            if (tries.length < 3) return Promise.reject(new Error('not yet'));
            resolve();
            return Promise.resolve();
          },
          { concurrency: 1 },
        )
        .catch(reject);
    });
    const options = { attempts: 5, backoff: { type: 'exponential', delay: 100 } };
    await (await queues.queue(name)).add('stubborn', {}, options);
    await succeeded;
    expect(tries).toHaveLength(3);
    expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(100);
    expect(tries[2]! - tries[1]!).toBeGreaterThanOrEqual(200);
  });

  it('gives a job up after its last attempt, goes on with the next and keeps the reason', async () => {
    const [queues, name, done] = [open(backend), aName(), new Done<string>()];
    const worker = await queues.work<string>(
      name,
      async (job) => {
        if (job.data === 'poison') throw new Error('no antidote');
        await done.processor(job);
      },
      { concurrency: 1 },
    );
    const failed = new Promise<string>((resolve) =>
      worker.on('failed', (_, fault) => resolve(fault.message)),
    );
    const queue = await queues.queue<string>(name);
    await queue.add('job', 'poison');
    await queue.add('job', 'bread');
    await done.until(1);
    expect(await failed).toBe('no antidote');
    expect((await queue.getFailed()).map((job) => job.failedReason)).toEqual(['no antidote']);
  });

  it('makes one job of two with the same id, and a new one once the first is done and forgotten', async () => {
    const [queues, name, done] = [open(backend), aName(), new Done<string>()];
    const queue = await queues.queue<string>(name);
    const options = { jobId: 'the-same', removeOnComplete: true };
    await queue.add('job', 'first', options);
    await queue.add('job', 'second', options);
    expect(await queue.getWaitingCount()).toBe(1);
    const worker = await queues.work(name, done.processor, { concurrency: 1 });
    await once(worker, 'completed');
    await queue.add('job', 'third', options);
    await done.until(2);
    expect(done.list.map((each) => each.data)).toEqual(['first', 'third']);
  });

  it('lets a running job end before it stops', async () => {
    const [queues, name] = [open(backend), aName()];
    let finish = () => {};
    let ended = false;
    const begun = new Promise<void>((resolve, reject) => {
      queues
        .work(
          name,
          async () => {
            resolve();
            await new Promise<void>((end) => {
              finish = end;
            });
            ended = true;
          },
          { concurrency: 1 },
        )
        .catch(reject);
    });
    await (await queues.queue(name)).add('long', {});
    await begun;
    const stopped = stop(queues);
    opened = [];
    finish();
    await stopped;
    expect(ended).toBe(true);
  });
});

describe('A worker that is killed half-way', () => {
  it('leaves its job to another one, which does it within seconds, in PostgreSQL and in Redis', async () => {
    await Promise.all(
      backends.map(async (backend) => {
        const [name, done] = [aName(), new Done<string>()];
        const victim = spawn(process.execPath, ['--input-type=module', '--eval', victimProgram], {
          env: {
            ...process.env,
            QUEUE: name,
            BACKEND: backend,
            DATABASE_URL: database.url,
            REDIS_URL: redis.url,
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const begun = once(victim.stdout, 'data');
        await (await open(backend).queue<string>(name)).add('job', 'interrupted');
        await begun;
        victim.kill('SIGKILL');
        await once(victim, 'exit');
        const killed = Date.now();
        await open(backend).work(name, done.processor, { concurrency: 1 });
        await done.until(1);
        expect(done.list[0]!.data).toBe('interrupted');
        expect(Date.now() - killed).toBeLessThan(20_000);
      }),
    );
  }, 40_000);
});

describe('Queues in PostgreSQL', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(() => client.end());

  const others = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;

  it('share one pool of connections, however many there are', async () => {
    const queues = open('PostgreSQL');
    const done = new Done<number>();
    for (const name of ['one', 'two', 'three', 'four']) {
      await queues.work(name, done.processor, { concurrency: 10 });
      const queue = await queues.queue<number>(name);
      await queue.addBulk(Array.from({ length: 50 }, (_, data) => ({ name: 'job', data })));
    }
    await done.until(200);
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count ${others}`);
    expect(rows[0]!.count).toBeGreaterThanOrEqual(4);
    expect(rows[0]!.count).toBeLessThanOrEqual(12);
  });

  it('go on by themselves after the database has closed every connection (P13)', async () => {
    const queues = open('PostgreSQL');
    const done = new Done<string>();
    await queues.work('survivor', done.processor, { concurrency: 1 });
    const queue = await queues.queue<string>('survivor');
    await queue.add('job', 'before');
    await done.until(1);
    await client.query(`SELECT pg_terminate_backend(pid) ${others}`);
    const cut = Date.now();
    await eventually(() => queue.add('job', 'after'));
    await done.until(2);
    expect(done.list[1]!.data).toBe('after');
    expect(Date.now() - cut).toBeLessThan(15_000);
  });
});

/** Tries until it works, for as long as the test may last. */
async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await attempt();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Begins a job like a worker of ours, says so, and never ends it. */
const victimProgram = `
  import { createPostgresBackend, Worker } from 'bullmq';
  import { Redis } from 'ioredis';
  import pg from 'pg';
  const { QUEUE, BACKEND, DATABASE_URL, REDIS_URL } = process.env;
  const redis = BACKEND === 'Redis';
  const connection = redis
    ? new Redis(REDIS_URL, { maxRetriesPerRequest: null })
    : new pg.Pool({ connectionString: DATABASE_URL, options: '-c search_path=bullmq' });
  const options = { connection, prefix: 'verbonden', lockDuration: 10_000, stalledInterval: 5_000 };
  const begin = () => {
    console.log('begun');
    return new Promise(() => {});
  };
  if (redis) new Worker(QUEUE, begin, options);
  else new Worker(QUEUE, begin, options, createPostgresBackend);
`;
