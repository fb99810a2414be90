import { createPostgresBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** The schedules as the queue has them. */
export interface Schedules {
  /** Those whose next moment is within their interval. */
  inOrder(): Promise<number>;
  /** How often each came round so far. */
  rounds(): Promise<Map<string, number>>;
  /** Their names, with how many ms apart their rounds are. */
  intervals(): Promise<Map<string, number>>;
  close(): Promise<void>;
}

/** A look from outside into the queue of schedules of the workers (libs/shared/server/src/queue). */
export function schedulesIn(databaseUrl: string, redisUrl: string | undefined): Schedules {
  const redis = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : null;
  const pool = redis
    ? null
    : new pg.Pool({ connectionString: databaseUrl, options: '-c search_path=bullmq', max: 3 });
  for (const each of [redis, pool]) each?.on('error', () => undefined);
  const options = { connection: (redis ?? pool) as never, prefix: 'verbonden', skipVersionCheck: true };
  let opened: Queue | null = null;
  /** Opened when it is asked something: a worker has made its tables by then. */
  const open = (): Queue => {
    if (opened) return opened;
    opened = redis
      ? new Queue('schedules', options)
      : new Queue('schedules', options, createPostgresBackend as never);
    return opened.on('error', () => undefined);
  };
  return {
    async inOrder() {
      const slack = 1_000;
      const kept = await open().getJobSchedulers();
      return kept.filter(({ next, every }) => next !== undefined && next <= Date.now() + every! + slack)
        .length;
    },
    async rounds() {
      const jobs = await open().getJobs(['completed', 'failed', 'active']);
      const counted = new Map<string, number>();
      for (const { name } of jobs) counted.set(name, (counted.get(name) ?? 0) + 1);
      return counted;
    },
    async intervals() {
      return new Map((await open().getJobSchedulers()).map(({ key, every }) => [key, every!]));
    },
    async close() {
      await opened?.close();
      await pool?.end();
      redis?.disconnect();
    },
  };
}
