import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings';
import { migrations } from './migrations';
import { SnakeNaming } from './snake-naming';

/** How every process connects: UTC, one pool, migrations in one timeline, never `synchronize`. */
export function dataSourceOptions(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
): DataSourceOptions {
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
      max: settings.DATABASE_POOL,
      // A statement that takes this long is a fault; the person should get an answer.
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}

/**
 * Brings the database to the newest step of the timeline. Several processes may start together: one migrates,
 * the others wait for it (P15).
 * @returns the names of the steps taken
 */
export async function migrate(settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions({ ...settings, DATABASE_POOL: 2 })).initialize();
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
