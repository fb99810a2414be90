import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';

/** How one worker works: how many jobs at once, and the pause between attempts comes from the job. */
export interface WorkSettings {
  readonly concurrency: number;
}

/**
 * The queues of a process. They live in PostgreSQL (schema `bullmq`) or, with REDIS_URL, in Redis or Valkey; the code
 * that uses them cannot tell. A queue holds no truth: what must happen is planned in the database.
 */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly log = new Logger('Queues');
  private readonly open: (Queue | Worker)[] = [];
  private readonly redis: Redis | null;
  private readonly pool: pg.Pool | null;
  private ready: Promise<void> | null = null;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'REDIS_URL' | 'DATABASE_URL'>) {
    this.redis = settings.REDIS_URL
      ? new Redis(settings.REDIS_URL, { maxRetriesPerRequest: null, lazyConnect: true })
      : null;
    this.pool = settings.REDIS_URL
      ? null
      : new pg.Pool({
          connectionString: settings.DATABASE_URL,
          options: '-c search_path=bullmq',
          keepAlive: true,
          max: 8,
          application_name: 'verbonden queue',
        });
    this.redis?.on('error', (fault: Error) => this.log.warn(`Redis: ${fault.message}`));
    this.pool?.on('error', (fault) => this.log.warn(`queue database: ${fault.message}`));
  }

  /** A queue to add jobs to. Job ids must not contain ":". */
  async queue<T>(name: string): Promise<Queue<T>> {
    await this.prepare();
    return this.keep(
      this.redis
        ? new Queue<T>(name, { ...this.options(), prefix: 'verbonden' })
        : new Queue<T>(name, this.options(), createPostgresBackend as never),
    );
  }

  /**
   * Starts working on a queue. After a crash a job returns within seconds: locks last 10 s and are checked every 5 s;
   * a job that was interrupted five times is given up and shows as failed (one poison job cannot stop the line, P17).
   */
  async work<T>(name: string, processor: Processor<T>, { concurrency }: WorkSettings): Promise<Worker<T>> {
    await this.prepare();
    const options = { concurrency, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };
    return this.keep(
      this.redis
        ? new Worker<T>(name, processor, { ...this.options(), ...options, prefix: 'verbonden' })
        : new Worker<T>(name, processor, { ...this.options(), ...options }, createPostgresBackend as never),
    );
  }

  /** Lets running jobs end, then closes every queue and connection. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(
      this.open.filter((each): each is Worker => each instanceof Worker).map((each) => each.close()),
    );
    await Promise.all(
      this.open.filter((each): each is Queue => each instanceof Queue).map((each) => each.close()),
    );
    await this.pool?.end();
    this.redis?.disconnect();
  }

  private options(): QueueOptions & WorkerOptions {
    return {
      connection: (this.redis ?? this.pool) as never,
      skipVersionCheck: true,
      removeOnComplete: { age: 3600, count: 1000 },
      removeOnFail: { age: 14 * 24 * 3600 },
    } as QueueOptions & WorkerOptions;
  }

  /** The tables of the queue are made by whoever comes first; `runMigrations` takes its own advisory lock. */
  private prepare(): Promise<void> {
    this.ready ??= this.pool ? this.migrate(this.pool) : Promise.resolve();
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

  private keep<Q extends Queue | Worker>(each: Q): Q {
    each.on('error', (fault: Error) => this.log.warn(`${each.name}: ${fault.message}`));
    this.open.push(each);
    return each;
  }
}
