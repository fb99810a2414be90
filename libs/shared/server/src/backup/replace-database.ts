import { setTimeout as pause } from 'node:timers/promises';
import pg, { escapeIdentifier } from 'pg';

/** The work of a replacement, by the addresses of the databases. */
export interface Replacement<T> {
  /** Fills the new database, while people still use the present one. */
  fill(url: string): Promise<T>;
  /** When nobody uses the present one any more and nobody the new one yet: brings along what may not be lost. */
  bringAlong(present: string, filled: string): Promise<void>;
}

/**
 * Fills a new database beside a present one, and then lets it take that one's name. Programs that are connected lose
 * their connection and find the new one at the next try. Whatever fails, the present one is there again under its name.
 * Who connects must be allowed to make databases.
 */
export async function replaceDatabase<T>(databaseUrl: string, work: Replacement<T>): Promise<T> {
  const present = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const [filled, before] = [`${present}_restored`, `${present}_before`];
  const server = new pg.Client({ connectionString: named(databaseUrl, 'postgres') });
  await server.connect();
  try {
    await server.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(filled)} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${escapeIdentifier(filled)} TEMPLATE template0`);
    try {
      const result = await work.fill(named(databaseUrl, filled));
      await rename(server, present, before);
      try {
        await work.bringAlong(named(databaseUrl, before), named(databaseUrl, filled));
        await rename(server, filled, present);
      } catch (fault) {
        await rename(server, before, present);
        throw fault;
      }
      await server.query(`DROP DATABASE ${escapeIdentifier(before)} WITH (FORCE)`);
      return result;
    } catch (fault) {
      await server.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(filled)} WITH (FORCE)`);
      throw fault;
    }
  } finally {
    await server.end();
  }
}

/** A database with connections cannot get another name; those who come back at once are sent away again. */
async function rename(server: pg.Client, from: string, to: string): Promise<void> {
  for (let tries = 50; ; tries--) {
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from]);
    try {
      await server.query(`ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`);
      return;
    } catch (fault) {
      // 55006, object in use
      if ((fault as { code?: string }).code !== '55006' || tries === 0) throw fault;
      await pause(100);
    }
  }
}

function named(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}
