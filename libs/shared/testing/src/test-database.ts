import { randomBytes } from 'node:crypto';
import { migrate } from '@verbonden/shared/server';
import pg from 'pg';

const template = 'verbonden_template';

/** A database of one test file: a copy of a migrated template on the shared cluster. */
export interface TestDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes a fresh, migrated database on the cluster of TEST_DATABASE_URL.
 * The template is made once by whoever comes first; a copy takes a fraction of a second.
 * @throws Error when TEST_DATABASE_URL is missing: a test without its database fails, it is never skipped
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = process.env['TEST_DATABASE_URL'];
  if (!cluster) throw new Error('TEST_DATABASE_URL is missing: run tests with `npm test` or `npm run jest`.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(cluster, async (client) => {
    // One at a time: PostgreSQL refuses to copy a template that somebody is connected to.
    await client.query('SELECT pg_advisory_lock(778232)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${template}_new`);
      await migrate({ DATABASE_URL: databaseUrl(cluster, `${template}_new`), DATABASE_POOL: 2 });
      await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
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
