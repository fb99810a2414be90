import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../../..');

/** Where a built program is; a test that builds its own says where in BENCH_DIST. */
export function program(app: 'api' | 'worker' | 'cli'): string {
  return join(process.env['BENCH_DIST'] ?? join(root, 'dist'), 'apps', app, 'main.js');
}

let folder: string | undefined;

/** Where the programs of this measurement keep files, until it ends. */
function filesFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'verbonden-bench-files-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true, maxRetries: 3 }));
  return (folder = made);
}

/** Settings every program of a measurement gets: nothing of the network whose settings are around us is touched. */
export function settings(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ REDIS_URL: '', S3_URL: '', DATABASE_REPLICA_URLS: '', FILES_DIR: filesFolder() },
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SECOND_FACTOR: 'offered',
    SECRET: 'a secret for measurements only, long enough',
    LOG_LEVEL: 'error',
    PORTAL_DIR: join(root, 'dist/apps/portal'),
    PUBLIC_URL: 'http://localhost',
  };
}

/** Makes a fresh database with the tables and the demo network. @returns its address */
export async function freshDatabase(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  await runCommand(url, 'migrate');
  await runCommand(url, 'demo', 'load');
  return url;
}

/** Runs a command of the command line on a database. @returns what it printed */
export async function runCommand(databaseUrl: string, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [program('cli'), ...words], { env: settings(databaseUrl) });
  return stdout;
}

/** Makes a database with nothing in it. @returns its address */
export async function emptyDatabase(name: string): Promise<string> {
  const cluster = process.env['BENCH_DATABASE_URL'];
  if (!cluster) throw new Error('BENCH_DATABASE_URL is missing: run `npm run bench:…`');
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.toString();
}
