import type { Writable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FileGone, type FileStore } from '../files/file-store';
import { ArchiveWriter, type Ending, format, type Seal, sealOf } from './archive';
import { countersOf, tablesOf } from './tables';

/**
 * Writes everything that must not be lost to one archive: the tables as they were at one moment (others go on writing
 * meanwhile), then the files. Queues are left out: the plan in the database fills them again (P14).
 * @param to closed when it is done
 * @returns how many rows and files there are in it
 */
export async function writeBackup(
  databaseUrl: string,
  files: FileStore,
  to: Writable,
): Promise<{ rows: number; files: number }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesOf(database);
    const archive = new ArchiveWriter(to);
    const { rows: steps } = await database.query<{ name: string }>(
      'SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1',
    );
    await archive.json('begin.json', {
      format,
      madeAt: new Date().toISOString(),
      migration: steps[0]!.name,
      tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
    });
    const ending = {
      tables: {} as Record<string, Ending['tables'][string]>,
      files: {} as Record<string, Seal>,
    };
    for (const { name, copied } of tables) {
      const copy = database.query(copyTo(`COPY ${copied} TO STDOUT`));
      const seal = await archive.add(`tables/${name}`, copy);
      ending.tables[name] = { ...seal, rows: copy.rowCount };
    }
    const counters = await countersOf(database);
    await database.query('COMMIT');
    for await (const key of files.keys()) {
      const content = await files.read(key).catch((fault: unknown) => {
        // Erased since it was listed.
        if (fault instanceof FileGone) return null;
        throw fault;
      });
      if (!content) continue;
      ending.files[key] = await archive.add(key, content);
      await archive.json(`${key}${sealOf}`, ending.files[key]);
    }
    await archive.json('end.json', { ...ending, counters });
    await archive.close();
    return {
      rows: Object.values(ending.tables).reduce((sum, { rows }) => sum + rows, 0),
      files: Object.keys(ending.files).length,
    };
  } finally {
    await database.end();
  }
}
