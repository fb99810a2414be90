import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings';
import { migrations } from './migrations';
import { PlannedClient } from './planned-client';
import { SnakeNaming } from './snake-naming';

/** What TypeORM wants to know of a PostgreSQL. */
export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How every process connects: UTC, one pool, migrations in one timeline, never `synchronize`. */
export function dataSourceOptions(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
): PostgresOptions {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    namingStrategy: new SnakeNaming(),
    migrations: [...migrations],
    // A row that is read brings its id along; making one for each costs more than the rest of hydrating it.
    entitySkipConstructor: true,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'verbonden',
    extra: {
      Client: PlannedClient,
      max: settings.DATABASE_POOL,
      // Whoever gets no connection in this time gets an answer instead: that it cannot be done now.
      connectionTimeoutMillis: 10_000,
      // A statement that takes this long is a fault; the person should get an answer.
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}

/** Where there are replicas: who reads says when one will do; anything else is the primary's. */
export function replicationOptions({
  DATABASE_URL,
  DATABASE_REPLICA_URLS: urls,
}: Pick<Settings, 'DATABASE_URL' | 'DATABASE_REPLICA_URLS'>): Pick<PostgresOptions, 'replication'> {
  if (urls.length === 0) return {};
  const slaves = urls.map((url) => ({ url }));
  return { replication: { defaultMode: 'master', master: { url: DATABASE_URL }, slaves } };
}

/**
 * Brings the database to the newest step of the timeline. Several processes may start together: one migrates,
 * the others wait for it (P15).
 * @param until the last step to take, for a backup that was made at it; without it, all of them
 * @returns the names of the steps taken
 */
export async function migrate(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
  until?: string,
): Promise<string[]> {
  const options = dataSourceOptions({ ...settings, DATABASE_POOL: 2 });
  const source = await new DataSource({
    ...options,
    migrations: until ? stepsUntil(until) : [...migrations],
    // A step over many rows takes as long as it takes, and so does waiting for whoever takes it.
    extra: { ...(options.extra as object), statement_timeout: 0 },
  }).initialize();
  const gate = source.createQueryRunner();
  try {
    await gate.query('SELECT pg_advisory_lock(778231)');
    return (await source.runMigrations()).map((step) => step.name);
  } finally {
    await gate.query('SELECT pg_advisory_unlock(778231)');
    await gate.release();
    await source.destroy();
  }
}

/** True when our timeline has a step of this name. */
export function isStep(name: string): boolean {
  return migrations.some((step) => step.name === name);
}

/** @throws RangeError when the timeline has no such step */
function stepsUntil(name: string): (typeof migrations)[number][] {
  const steps = [...migrations].sort((one, other) => (numberOf(one.name) < numberOf(other.name) ? -1 : 1));
  const last = steps.findIndex((step) => step.name === name);
  if (last < 0) throw new RangeError(`The timeline has no step "${name}".`);
  return steps.slice(0, last + 1);
}

/** The number that a step ends in; all have thirteen digits. */
const numberOf = (step: string) => step.slice(-13);

/** How many steps of our timeline a database has not taken yet; one that is ahead of us (an update) has taken all. */
export async function migrationsWaiting(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<number> {
  const source = await new DataSource(dataSourceOptions({ ...settings, DATABASE_POOL: 2 })).initialize();
  try {
    const [found] = await source.query<{ there: boolean }[]>(
      "SELECT to_regclass('public.migrations') IS NOT NULL AS there",
    );
    if (!found!.there) return migrations.length;
    const taken = await source.query<{ name: string }[]>('SELECT name FROM migrations');
    const known = new Set(taken.map(({ name }) => name));
    return migrations.filter(({ name }) => !known.has(name)).length;
  } finally {
    await source.destroy();
  }
}
