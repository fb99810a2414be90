import { createHash, type Hash } from 'node:crypto';
import { mkdtemp, open, type FileHandle, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import pg, { escapeIdentifier } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { isStep, migrate } from '../database/data-source';
import type { FileStore } from '../files/file-store';
import { type Beginning, type Ending, format, piecesOf, type Seal, sealOf } from './archive';
import { copiedTable } from './tables';

/** The backup cannot be put back; the message says why. A database with people in it is as it was, one without is empty. */
export class BackupRefused extends Error {}

/**
 * Puts a backup into a database that holds nobody yet: the tables as they were at the step of the timeline it was made
 * at, in one transaction, and from there to the newest step. Each table is compared with what the backup says of it
 * before it counts; files that are missing in the store are added, none is written over.
 * @throws BackupRefused when the database is in use or the backup is cut off, changed or newer than this program
 */
export async function restoreBackup(
  databaseUrl: string,
  files: FileStore,
  from: Readable,
): Promise<{ rows: number; files: number }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await assertEmpty(database);
    const restoring = new Restoring(database, databaseUrl, files);
    try {
      for await (const { name, content } of readable(from)) await restoring.take(name, content);
      await restoring.end();
    } catch (fault) {
      await restoring.giveUp();
      throw fault;
    }
    await migrate({ DATABASE_URL: databaseUrl, DATABASE_POOL: 2 });
    await database.query('ANALYZE');
    return restoring.count;
  } finally {
    await database.end();
  }
}

async function assertEmpty(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ found: boolean }>(
    "SELECT to_regclass('public.persons') IS NOT NULL AS found",
  );
  if (!rows[0]!.found) return;
  const { rowCount } = await database.query('SELECT 1 FROM persons LIMIT 1');
  if (rowCount)
    throw new BackupRefused('There are people in this database. A backup goes into an empty one.');
}

async function* readable(from: Readable) {
  try {
    yield* piecesOf(from);
  } catch (cause) {
    if (cause instanceof BackupRefused) throw cause;
    throw new BackupRefused('This cannot be read as a backup, or it was cut off.', { cause });
  }
}

/** What is being received now: a table into COPY, or a file into a draft. */
interface Receiving {
  readonly name: string;
  readonly hash: Hash;
  bytes: number;
  write(content: Buffer): Promise<void>;
  /** @returns rows of a table */
  close(): Promise<number>;
  /** Nothing more of it comes, and nothing of it counts. */
  abort(): Promise<void>;
}

class Restoring {
  private beginning: Beginning | null = null;
  private ending: Ending | null = null;
  private now: Receiving | null = null;
  private readonly references: { table: string; name: string; rule: string }[] = [];
  private readonly tables: Record<string, Seal & { rows: number }> = {};
  private readonly files: Record<string, Seal> = {};
  private folder: string | null = null;

  constructor(
    private readonly database: pg.Client,
    private readonly databaseUrl: string,
    private readonly store: FileStore,
  ) {}

  get count(): { rows: number; files: number } {
    return {
      rows: Object.values(this.tables).reduce((sum, { rows }) => sum + rows, 0),
      files: Object.keys(this.files).length,
    };
  }

  async take(name: string, content: Buffer): Promise<void> {
    if (name !== this.now?.name) await this.closeReceiving();
    if (name === 'begin.json') return this.begin(JSON.parse(content.toString()) as Beginning);
    if (!this.beginning) throw new BackupRefused('This is not a backup of Verbonden.');
    if (name.endsWith(sealOf))
      return this.keepFile(name.slice(0, -sealOf.length), JSON.parse(content.toString()) as Seal);
    if (name === 'end.json') {
      this.ending = JSON.parse(content.toString()) as Ending;
      return;
    }
    this.now ??= name.startsWith('tables/') ? this.intoTable(name) : await this.intoFile(name);
    this.now.hash.update(content);
    this.now.bytes += content.length;
    await this.now.write(content);
  }

  /** @throws BackupRefused when anything is not as the backup says it was */
  async end(): Promise<void> {
    await this.closeReceiving();
    const { ending } = this;
    if (!ending) throw new BackupRefused('The end of this backup is missing: it was cut off.');
    for (const [name, seal] of Object.entries(ending.tables)) {
      const found = this.tables[name];
      if (found?.sha256 !== seal.sha256 || found.rows !== seal.rows) {
        throw new BackupRefused(`The table ${name} is not as it was when the backup was made.`);
      }
    }
    for (const [key, seal] of Object.entries(ending.files)) {
      if (this.files[key]?.sha256 !== seal.sha256) {
        throw new BackupRefused(`The file ${key} is not as it was when the backup was made.`);
      }
    }
    for (const [name, last] of Object.entries(ending.counters)) {
      await this.database.query('SELECT setval($1::regclass, $2)', [escapeIdentifier(name), last]);
    }
    // References are checked as they are made again.
    for (const { table, name, rule } of this.references) {
      await this.database.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${rule}`);
    }
    await this.triggers('ENABLE');
    await this.database.query('COMMIT');
    await this.forgetDrafts();
  }

  /** Leaves the database as empty as it was. */
  async giveUp(): Promise<void> {
    await this.now?.abort();
    await this.database.query('ROLLBACK').catch(() => undefined);
    await this.forgetDrafts();
  }

  /** The tables as they were at the step of the backup, empty, without references until all rows are there. */
  private async begin(beginning: Beginning): Promise<void> {
    if (beginning.format !== format)
      throw new BackupRefused(`Backups of format ${beginning.format} are unknown here.`);
    if (!isStep(beginning.migration)) {
      throw new BackupRefused('This backup was made by a newer Verbonden. Bring this one up to date first.');
    }
    this.beginning = beginning;
    // Whatever made tables here made no people: this database becomes what the backup says.
    await this.database.query(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS bullmq CASCADE',
    );
    await migrate({ DATABASE_URL: this.databaseUrl, DATABASE_POOL: 2 }, beginning.migration);
    await this.database.query('BEGIN');
    await this.triggers('DISABLE');
    const { rows } = await this.database.query<{ table: string; name: string; rule: string }>(
      `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS rule
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    this.references.push(...rows);
    for (const { table, name } of rows) {
      await this.database.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
    }
    await this.database.query(`TRUNCATE ${this.allTables().join(', ')}`);
  }

  private allTables(): string[] {
    return Object.keys(this.beginning!.tables).map((name) => escapeIdentifier(name));
  }

  /** What our own triggers would do was done already, before the backup. */
  private async triggers(word: 'ENABLE' | 'DISABLE'): Promise<void> {
    for (const table of this.allTables())
      await this.database.query(`ALTER TABLE ${table} ${word} TRIGGER USER`);
  }

  private intoTable(name: string): Receiving {
    const table = name.slice('tables/'.length);
    const columns = this.beginning!.tables[table];
    if (!columns) throw new BackupRefused(`The backup does not know its own table ${table}.`);
    const copy: CopyStreamQuery = this.database.query(
      copyFrom(`COPY ${copiedTable(table, columns).copied} FROM STDIN`),
    );
    const copied = finished(copy);
    copied.catch(() => undefined);
    return {
      name,
      hash: createHash('sha256'),
      bytes: 0,
      write: async (content) => {
        if (!copy.write(content)) await Promise.race([once(copy, 'drain'), copied]);
      },
      close: async () => {
        copy.end();
        await copied;
        return copy.rowCount;
      },
      abort: async () => {
        copy.destroy(new BackupRefused('given up'));
        await copied.catch(() => undefined);
      },
    };
  }

  private async intoFile(name: string): Promise<Receiving> {
    this.folder ??= await mkdtemp(join(tmpdir(), 'verbonden-restore-'));
    const file: FileHandle = await open(this.draft(), 'w', 0o600);
    return {
      name,
      hash: createHash('sha256'),
      bytes: 0,
      write: async (content) => void (await file.write(content)),
      close: async () => {
        await file.close();
        return 0;
      },
      abort: () => file.close(),
    };
  }

  /** A file goes into the store when it is as it was; one that is there already is left as it is. */
  private async keepFile(key: string, seal: Seal): Promise<void> {
    if (this.files[key]?.sha256 !== seal.sha256) {
      throw new BackupRefused(`The file ${key} is not as it was when the backup was made.`);
    }
    // What a file is, is known by its row; the store only repeats it to browsers that come to it directly.
    if (!(await isThere(this.store, key)))
      await this.store.put(key, this.draft(), 'application/octet-stream');
  }

  private draft(): string {
    return join(this.folder!, 'draft');
  }

  private async closeReceiving(): Promise<void> {
    const { now } = this;
    if (!now) return;
    this.now = null;
    const rows = await now.close();
    const seal = { bytes: now.bytes, sha256: now.hash.digest('hex') };
    if (now.name.startsWith('tables/')) this.tables[now.name.slice('tables/'.length)] = { ...seal, rows };
    else this.files[now.name] = seal;
  }

  private async forgetDrafts(): Promise<void> {
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}

async function isThere(store: FileStore, key: string): Promise<boolean> {
  try {
    (await store.read(key)).destroy();
    return true;
  } catch {
    return false;
  }
}
