import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import type { PostgresOptions } from './data-source';
import { readingPlace } from './reading-place';

type Release = (fault?: Error) => void;

/** What TypeORM's driver for PostgreSQL holds of replication. */
interface Driver {
  slaves: pg.Pool[];
  obtainMasterConnection(): Promise<[pg.PoolClient, Release]>;
  obtainSlaveConnection(): Promise<[pg.PoolClient, Release]>;
}

/** A replica that does not answer for so long is left alone; the primary is asked. */
const longestConnecting = 2_000;
const longestStatement = 5_000;

/**
 * The connection pools of a process: the primary, and its replicas if there are any (TypeORM's replication). A statement
 * goes to a replica only when its work said that this will do (`reading-place.ts`) and one may be read now
 * (`replicas.ts`); transactions never do.
 */
export class ReplicatedDataSource extends DataSource {
  /** A pool for each replica, in the order of the setting. */
  readonly replicas: pg.Pool[];
  /** Those that may be read now. */
  readable: readonly pg.Pool[] = [];

  constructor({ replication, ...options }: PostgresOptions) {
    // TypeORM would not start while a replica is away; the pools made here connect when they are needed.
    super(replication ? { ...options, replication: { ...replication, slaves: [] } } : options);
    const log = new Logger('Replicas');
    this.replicas = (replication?.slaves ?? []).map(({ url }) => {
      const pool = new pg.Pool({
        ...(options.extra as pg.PoolConfig),
        connectionString: url,
        application_name: 'verbonden reading',
        connectionTimeoutMillis: longestConnecting,
        query_timeout: longestStatement,
      });
      return pool.on('error', (fault) => log.warn(fault.message));
    });
  }

  override async initialize(): Promise<this> {
    await super.initialize();
    const driver = this.driver as unknown as Driver;
    // The driver closes them with its own.
    driver.slaves = this.replicas;
    driver.obtainSlaveConnection = () => this.connectReplica(driver);
    return this;
  }

  override createQueryRunner(mode: ReplicationMode = 'master'): QueryRunner {
    if (readingPlace() === 'primary' || this.readable.length === 0) return super.createQueryRunner(mode);
    const runner = super.createQueryRunner('slave');
    const start = runner.startTransaction.bind(runner);
    runner.startTransaction = (level) => {
      Object.assign(runner, { mode: 'master' });
      return start(level);
    };
    return runner;
  }

  private async connectReplica(driver: Driver): Promise<[pg.PoolClient, Release]> {
    const pool = this.readable[Math.floor(Math.random() * this.readable.length)];
    if (!pool) return driver.obtainMasterConnection();
    try {
      const connection = await pool.connect();
      return [connection, (fault) => connection.release(fault)];
    } catch {
      this.readable = this.readable.filter((each) => each !== pool);
      return driver.obtainMasterConnection();
    }
  }
}
