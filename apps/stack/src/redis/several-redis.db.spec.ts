import { Logger } from '@nestjs/common';
import { Queues } from '@verbonden/shared/server';
import { Redis } from 'ioredis';
import { eventually } from '../processes/patience.ts';
import { type RedisServer, startRedisServer } from './redis.ts';

const servers: RedisServer[] = [];
let opened: Queues[] = [];
// Each attempt to reach who is away is logged.
beforeAll(() => Logger.overrideLogger(false));
afterEach(async () => {
  for (const queues of opened) {
    await queues.beforeApplicationShutdown();
    await queues.onApplicationShutdown();
  }
  opened = [];
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(words: readonly string[] = [], file?: string): Promise<RedisServer> {
  const server = await startRedisServer(words, file);
  servers.push(server);
  return server;
}

/** The queues of one process at an address. */
function open(url: string): Queues {
  const queues = new Queues({ REDIS_URL: url, DATABASE_URL: 'postgresql://nowhere.example.org/none' });
  opened.push(queues);
  return queues;
}

/** Asks one server. */
async function tell<T>({ port }: RedisServer, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, '127.0.0.1');
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

describe('queues whose Redis is what sentinels say', () => {
  it('go on when the first server dies and another becomes the first', async () => {
    const first = await start();
    const second = await start(['--replicaof', `127.0.0.1 ${first.port}`]);
    const linked = () => tell(second, (redis) => redis.info('replication'));
    expect(await eventually(async () => (await linked()).includes('master_link_status:up'), 10_000)).toBe(
      true,
    );
    const watch = [
      `sentinel monitor verbonden 127.0.0.1 ${first.port} 1`,
      'sentinel down-after-milliseconds verbonden 300',
      'sentinel failover-timeout verbonden 2000',
    ];
    const sentinel = await start(['--sentinel'], watch.join('\n'));
    const knowsBoth = () => tell(sentinel, (redis) => redis.call('sentinel', 'replicas', 'verbonden'));
    expect(await eventually(async () => ((await knowsBoth()) as unknown[]).length === 1, 15_000)).toBe(true);

    const url = `redis+sentinel://127.0.0.1:${sentinel.port}/verbonden`;
    const done: number[] = [];
    await open(url).work<number>('counting', (job) => Promise.resolve(void done.push(job.data)), {
      concurrency: 2,
    });
    const queue = await open(url).queue<number>('counting');
    await queue.add('count', 1);
    expect(await eventually(() => done.includes(1), 10_000)).toBe(true);

    await first.stop();
    // Asked while nobody is the first: it waits for the next.
    await queue.add('count', 2);
    expect(await eventually(() => done.includes(2), 20_000)).toBe(true);
    expect(await tell(second, (redis) => redis.info('replication'))).toContain('role:master');
  }, 60_000);
});

describe('queues in a cluster', () => {
  it('keep all that belongs together at one server, and work', async () => {
    const nodes = await Promise.all([1, 2, 3].map(() => start(['--cluster-enabled', 'yes'])));
    const slots = [
      [0, 5_460],
      [5_461, 10_922],
      [10_923, 16_383],
    ] as const;
    for (const [index, node] of nodes.entries())
      await tell(node, async (redis) => {
        await redis.call('cluster', 'addslotsrange', ...slots[index]!);
        if (index > 0) await redis.call('cluster', 'meet', '127.0.0.1', nodes[0]!.port);
      });
    const whole = (node: RedisServer) =>
      tell(node, async (redis) => {
        const said = String(await redis.call('cluster', 'info'));
        return said.includes('cluster_state:ok') && said.includes('cluster_known_nodes:3');
      });
    expect(await eventually(async () => (await Promise.all(nodes.map(whole))).every(Boolean), 20_000)).toBe(
      true,
    );

    const url = `redis+cluster://127.0.0.1:${nodes[0]!.port},127.0.0.1:${nodes[1]!.port}`;
    const done: number[] = [];
    await open(url).work<number>('counting', (job) => Promise.resolve(void done.push(job.data)), {
      concurrency: 2,
    });
    const queue = await open(url).queue<number>('counting');
    await queue.addBulk([1, 2, 3].map((data) => ({ name: 'count', data })));
    await queue.add('count', 4, { delay: 200 });
    expect(await eventually(() => done.length === 4, 20_000)).toBe(true);
    const keys = await Promise.all(nodes.map((node) => tell(node, (redis) => redis.keys('*'))));
    expect(keys.filter((each) => each.length > 0)).toHaveLength(1);
    expect(keys.flat().every((each) => each.startsWith('{verbonden}:'))).toBe(true);
  }, 60_000);
});
