import { randomBytes } from 'node:crypto';
import { migrate } from '@verbonden/shared/server';
import pg from 'pg';

const template = 'verbonden_template';

/** A database of one test file: a copy of a migrated template on the shared cluster. */
export interface TestDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** What a database begins with, made once on a cluster and copied after that; a copy takes a fraction of a second. */
export interface Template {
  /** Part of a name of a database: "demo". */
  readonly name: string;
  /** Fills a migrated database. */
  fill(url: string): Promise<void>;
}

/**
 * Makes a fresh, migrated database on the cluster of TEST_DATABASE_URL; with a template, one that is filled.
 * @throws Error when TEST_DATABASE_URL is missing: a test without its database fails, it is never skipped
 */
export async function testDatabase(filled?: Template): Promise<TestDatabase> {
  const cluster = process.env['TEST_DATABASE_URL'];
  if (!cluster) throw new Error('TEST_DATABASE_URL is missing: run tests with `npm test` or `npm run jest`.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(cluster, async (client) => {
    // One at a time: PostgreSQL refuses to copy a template that somebody is connected to.
    await client.query('SELECT pg_advisory_lock(778232)');
    /** Whoever comes first makes a template; it has its name once it is whole. */
    const madeOnce = async (
      database: string,
      from: string | null,
      fill: (url: string) => Promise<unknown>,
    ) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
      if (rowCount) return database;
      await client.query(`DROP DATABASE IF EXISTS ${database}_new WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${database}_new ${from ? `TEMPLATE ${from}` : ''}`);
      await fill(databaseUrl(cluster, `${database}_new`));
      await client.query(`ALTER DATABASE ${database}_new RENAME TO ${database}`);
      return database;
    };
    const empty = await madeOnce(template, null, (url) => migrate({ DATABASE_URL: url, DATABASE_POOL: 2 }));
    const source = filled ? await madeOnce(`${template}_${filled.name}`, empty, filled.fill) : empty;
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  return {
    url: databaseUrl(cluster, name),
    close: () =>
      onCluster(cluster, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

function databaseUrl(cluster: string, name: string): string {
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.toString();
}

async function onCluster(cluster: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
