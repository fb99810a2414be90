import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
} from '@nestjs/common';
import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import pg from 'pg';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { inSpan } from '../tracing/spans';
import { connectRedis, redisAddress } from './redis-address';

/** How one worker works: how many jobs at once. Attempts and the pause between them come from the job. */
export interface WorkSettings {
  readonly concurrency: number;
}

/** Every worker of a process keeps one connection of the pool to itself, to be told of new jobs. */
const mostWorkers = 6;
const connectionsForStatements = 6;

/** How long running jobs may take to end when the process stops (P17 allows 30 s in all). */
const longestGoodbye = 25_000;

/**
 * The queues of a process. They live in PostgreSQL (schema `bullmq`) or, with REDIS_URL, in Redis or Valkey; the code
 * that uses them cannot tell. A queue holds no truth: what must happen is planned in the database.
 */
@Injectable()
export class Queues implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Queues');
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly redis: Redis | Cluster | null;
  private readonly pool: pg.Pool | null;
  /** In a cluster the braces keep all keys at one server, since jobs move in scripts over several of them. */
  private readonly prefix: string;
  private ready: Promise<void> | null = null;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'REDIS_URL' | 'DATABASE_URL'>) {
    const address = settings.REDIS_URL ? redisAddress(settings.REDIS_URL) : null;
    this.redis = address && connectRedis(address);
    this.prefix = address?.kind === 'cluster' ? '{verbonden}' : 'verbonden';
    this.pool = this.redis
      ? null
      : new pg.Pool({
          connectionString: settings.DATABASE_URL,
          options: '-c search_path=bullmq',
          keepAlive: true,
          max: mostWorkers + connectionsForStatements,
          application_name: 'verbonden queue',
        });
    // Every queue and worker of the process listens to it.
    this.pool?.setMaxListeners(0);
    this.redis?.on('error', (fault: Error) => this.log.warn(`Redis: ${fault.message}`));
    this.pool?.on('error', (fault) => this.log.warn(`queue database: ${fault.message}`));
  }

  /** A queue to add jobs to; the same one each time. Job ids must not contain ":". */
  async queue<T>(name: string): Promise<Queue<T>> {
    await this.prepare();
    const known = this.queues.get(name);
    if (known) return known as Queue<T>;
    const queue = this.redis
      ? new Queue<T>(name, this.options())
      : new Queue<T>(name, this.options(), createPostgresBackend as never);
    this.queues.set(name, this.heard(queue));
    return queue;
  }

  /**
   * Starts working on a queue. After a crash a job returns within seconds: locks last 10 s and are checked every 5 s;
   * a job that was interrupted five times is given up and shows as failed (one poison job cannot stop the line, P17).
   * @throws RangeError when the process has more workers than its pool has room for
   */
  async work<T>(name: string, processor: Processor<T>, { concurrency }: WorkSettings): Promise<Worker<T>> {
    if (this.workers.length === mostWorkers)
      throw new RangeError(`At most ${mostWorkers} workers a process.`);
    await this.prepare();
    const options: WorkerOptions = {
      ...this.options(),
      concurrency,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 5,
      removeOnComplete: { age: 3600, count: 1000 },
      removeOnFail: { age: 14 * 24 * 3600 },
    };
    const traced: Processor<T> = (job, ...more) =>
      inSpan({ name: `job ${name}` }, () => processor(job, ...more) as Promise<unknown>);
    const worker = this.redis
      ? new Worker<T>(name, traced, options)
      : new Worker<T>(name, traced, options, createPostgresBackend as never);
    this.workers.push(this.heard(worker));
    return worker;
  }

  /** Takes no new jobs and lets running ones end, while the database is still there for them. */
  async beforeApplicationShutdown(): Promise<void> {
    await inTime(Promise.all(this.workers.map((each) => each.close())));
  }

  async onApplicationShutdown(): Promise<void> {
    await inTime(Promise.all([...this.queues.values()].map((each) => each.close())));
    if (this.pool) await inTime(this.pool.end());
    this.redis?.disconnect();
  }

  private options(): QueueOptions & WorkerOptions {
    const connection = (this.redis ?? this.pool) as never;
    return { connection, prefix: this.prefix, skipVersionCheck: true };
  }

  /**
   * The tables of the queue are made by whoever comes first; `runMigrations` takes its own lock. A database that is
   * away now is asked again by the next caller.
   */
  private prepare(): Promise<void> {
    this.ready ??= (this.pool ? this.migrate(this.pool) : Promise.resolve()).catch((fault: unknown) => {
      this.ready = null;
      throw fault;
    });
    return this.ready;
  }

  private async migrate(pool: pg.Pool): Promise<void> {
    const client = await pool.connect();
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
  }

  /** Without a listener an error of a queue would end the process. */
  private heard<Q extends Queue | Worker>(each: Q): Q {
    (each as Worker).on('error', (fault: Error) => this.log.warn(`${each.name}: ${fault.message}`));
    return each;
  }
}

/** A queue that does not answer, or a job that does not end, must not keep the process from stopping. */
async function inTime(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, pause(longestGoodbye, undefined, { ref: false })]);
}
