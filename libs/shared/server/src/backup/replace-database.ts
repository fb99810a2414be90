import pg, { escapeIdentifier } from 'pg';

/**
 * Fills a new database beside a present one, and then lets it take that one's name: until the last moment nothing
 * changes for anybody. Programs that are connected lose their connection and find the new database at the next try.
 * @param fill gets the address of the new database; when it throws, that database goes and the present one stays
 */
export async function replaceDatabase<T>(databaseUrl: string, fill: (url: string) => Promise<T>): Promise<T> {
  const present = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const beside = `${present}_restored`;
  const server = new pg.Client({ connectionString: named(databaseUrl, 'postgres') });
  await server.connect();
  try {
    await server.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(beside)} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${escapeIdentifier(beside)} TEMPLATE template0`);
    try {
      const filled = await fill(named(databaseUrl, beside));
      await server.query(`DROP DATABASE ${escapeIdentifier(present)} WITH (FORCE)`);
      await server.query(`ALTER DATABASE ${escapeIdentifier(beside)} RENAME TO ${escapeIdentifier(present)}`);
      return filled;
    } catch (fault) {
      await server.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(beside)} WITH (FORCE)`);
      throw fault;
    }
  } finally {
    await server.end();
  }
}

function named(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}
