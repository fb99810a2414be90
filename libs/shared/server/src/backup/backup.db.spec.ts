import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { testDatabase, type TestDatabase } from '@verbonden/shared/testing';
import pg from 'pg';
import { LocalDisk } from '../files/local-disk';
import { newId } from '../database/base.entity';
import { replaceDatabase } from './replace-database';
import { BackupRefused, restoreBackup } from './restore-backup';
import { tablesOf } from './tables';
import { writeBackup } from './write-backup';

let folder: string;
let live: TestDatabase;
let backup: string;
const person = newId();
const hostile = 'Noor\t"de\\N"\r\nVries \u{1F331}';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  live = await testDatabase();
  backup = join(folder, 'backup.tar.gz');
  await query(live.url, 'INSERT INTO persons (id, name, locale) VALUES ($1, $2, $3)', [
    person,
    hostile,
    'nl',
  ]);
  await query(live.url, 'INSERT INTO accounts (id, person_id, email) VALUES ($1, $2, $3)', [
    newId(),
    person,
    'noor@example.org',
  ]);
  await query(
    live.url,
    `INSERT INTO persons (id, name, locale)
     SELECT gen_random_uuid(), repeat('Naam ' || n || ' ', 20), 'nl' FROM generate_series(1, 30000) n`,
  );
  await store('live').put('files/een/file', await aFile('elke dinsdag soep'), 'text/plain');
  await store('live').put('files/leeg/file', await aFile(''), 'text/plain');
  await writeBackup(live.url, store('live'), createWriteStream(backup));
});
afterAll(async () => {
  await live?.close();
  await rm(folder, { recursive: true, force: true });
});

const store = (name: string) => new LocalDisk(join(folder, name));
async function aFile(content: string): Promise<string> {
  const file = join(folder, newId());
  await writeFile(file, content);
  return file;
}
async function query<T>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
}

/** A database that nobody has used. */
async function anEmptyDatabase(): Promise<TestDatabase> {
  const fresh = await testDatabase();
  await query(fresh.url, 'DROP SCHEMA public CASCADE');
  await query(fresh.url, 'CREATE SCHEMA public');
  return fresh;
}

/** How many rows each table has, and a checksum over all of them whatever their order. */
async function everythingIn(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: Record<string, string> = {};
  for (const { name, columns } of await tablesOf(client)) {
    const { rows } = await client.query<{ seal: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(row::text, 0)), 0) AS seal
       FROM (SELECT ${columns.map((each) => `"${each}"`).join(', ')} FROM "${name}") row`,
    );
    found[name] = rows[0]!.seal;
  }
  await client.end();
  return found;
}

/** The rules of a database, in words of PostgreSQL. */
const rulesIn = (url: string) =>
  query<{ rule: string }>(
    url,
    `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS rule FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1`,
  );

describe('a backup', () => {
  it('put into an empty database gives every row back, and every rule about them', async () => {
    const fresh = await anEmptyDatabase();
    const { rows, files } = await restoreBackup(fresh.url, store('fresh'), createReadStream(backup));
    expect(await everythingIn(fresh.url)).toEqual(await everythingIn(live.url));
    expect(await rulesIn(fresh.url)).toEqual(await rulesIn(live.url));
    expect(rows).toBeGreaterThan(30_000);
    expect(files).toBe(2);
    expect(await query(fresh.url, 'SELECT name FROM persons WHERE id = $1', [person])).toEqual([
      { name: hostile },
    ]);
    await fresh.close();
  });

  it('brings the files of people along', async () => {
    const fresh = await anEmptyDatabase();
    await restoreBackup(fresh.url, store('files-back'), createReadStream(backup));
    expect(await text(await store('files-back').read('files/een/file'))).toBe('elke dinsdag soep');
    expect(await text(await store('files-back').read('files/leeg/file'))).toBe('');
    await fresh.close();
  });

  it('is of one moment, also while others go on writing', async () => {
    const writing = new AbortController();
    const writer = (async () => {
      while (!writing.signal.aborted) {
        const id = newId();
        await query(live.url, "INSERT INTO persons (id, name, locale) VALUES ($1, 'Sem', 'nl')", [id]);
        await query(live.url, 'INSERT INTO accounts (id, person_id, email) VALUES ($1, $2, $3)', [
          newId(),
          id,
          `${id}@example.org`,
        ]);
      }
    })();
    const during = join(folder, 'during.tar.gz');
    await writeBackup(live.url, store('live'), createWriteStream(during));
    writing.abort();
    await writer;
    // An account without its person would be refused here.
    const fresh = await anEmptyDatabase();
    await expect(restoreBackup(fresh.url, store('during'), createReadStream(during))).resolves.toBeDefined();
    await fresh.close();
  });

  it('never goes over people who are there', async () => {
    await expect(restoreBackup(live.url, store('other'), createReadStream(backup))).rejects.toThrow(
      'There are people in this database',
    );
    expect(await query(live.url, 'SELECT name FROM persons WHERE id = $1', [person])).toHaveLength(1);
  });

  it('takes the place of a database in one step when that is asked', async () => {
    const used = await testDatabase();
    await query(used.url, "INSERT INTO persons (id, name, locale) VALUES ($1, 'Was hier', 'nl')", [newId()]);
    const found: string[] = [];
    await replaceDatabase(used.url, {
      fill: (url) => restoreBackup(url, store('used'), createReadStream(backup)),
      bringAlong: async (present, filled) => {
        for (const url of [present, filled]) {
          const [people] = await query<{ many: string }>(
            url,
            "SELECT count(*) AS many FROM persons WHERE name = 'Was hier'",
          );
          found.push(people!.many);
        }
      },
    });
    expect(found).toEqual(['1', '0']);
    expect(await query(used.url, "SELECT 1 FROM persons WHERE name = 'Was hier'")).toEqual([]);
    expect(await query(used.url, 'SELECT name FROM persons WHERE id = $1', [person])).toEqual([
      { name: hostile },
    ]);
    await used.close();
  });
});

describe('a backup that is not whole changes nothing', () => {
  const refused = async (from: Readable) => {
    const fresh = await anEmptyDatabase();
    await expect(restoreBackup(fresh.url, store('refused'), from)).rejects.toBeInstanceOf(BackupRefused);
    const [there] = await query<{ people: string | null }>(
      fresh.url,
      "SELECT to_regclass('public.persons') AS people",
    );
    if (there!.people) expect(await query(fresh.url, 'SELECT 1 FROM persons LIMIT 1')).toEqual([]);
    await fresh.close();
  };

  it('when it was cut off', async () => {
    const cut = join(folder, 'cut.tar.gz');
    const whole = await readFile(backup);
    await writeFile(cut, whole);
    await truncate(cut, Math.floor(whole.length * 0.6));
    await refused(createReadStream(cut));
  });

  it('when one letter in it changed', async () => {
    const { gunzipSync, gzipSync } = await import('node:zlib');
    const tar = gunzipSync(await readFile(backup));
    const at = tar.indexOf('Naam 15000');
    expect(at).toBeGreaterThan(0);
    tar[at] = 'M'.charCodeAt(0);
    await refused(Readable.from([gzipSync(tar)]));
  });

  it('when it is something else', async () => {
    await refused(Readable.from([Buffer.from('dit is geen back-up')]));
  });

  it('and the database that it was to replace is as it was', async () => {
    const nothing = { bringAlong: () => Promise.resolve() };
    await expect(
      replaceDatabase(live.url, {
        ...nothing,
        fill: (url) => restoreBackup(url, store('bad'), Readable.from([Buffer.from('dit is geen back-up')])),
      }),
    ).rejects.toBeInstanceOf(BackupRefused);
    expect(await query(live.url, 'SELECT name FROM persons WHERE id = $1', [person])).toHaveLength(1);
  });

  it('nor does a whole one, when what may not be lost cannot be brought along', async () => {
    await expect(
      replaceDatabase(live.url, {
        fill: (url) => restoreBackup(url, store('along'), createReadStream(backup)),
        bringAlong: () => Promise.reject(new Error('no list')),
      }),
    ).rejects.toThrow('no list');
    expect(await query(live.url, 'SELECT name FROM persons WHERE id = $1', [person])).toHaveLength(1);
  });

  it('and a file that changed on the way comes into no store', async () => {
    const { gunzipSync, gzipSync } = await import('node:zlib');
    const tar = gunzipSync(await readFile(backup));
    tar[tar.indexOf('elke dinsdag soep')] = 'E'.charCodeAt(0);
    await refused(Readable.from([gzipSync(tar)]));
    await expect(store('refused').read('files/een/file')).rejects.toThrow();
  });
});
