import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { dataSourceOptions } from '@verbonden/shared/server';
import { testDatabase, testSettings, type TestDatabase } from '@verbonden/shared/testing';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { accountCommand } from './account.command';
import { demoCommand } from './demo.command';
import { importCommand } from './import.command';
import { mailCommand } from './mail.command';
import { Mistake } from './mistake';
import { networkCommand } from './network.command';
import { searchCommand } from './search.command';

let database: TestDatabase;
let db: DataSource;
let folder: string;
let said: string[];
const environment = { ...process.env };

beforeAll(async () => {
  database = await testDatabase();
  const { SECRET, PUBLIC_URL } = testSettings(database.url);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    SECRET,
    PUBLIC_URL,
    LOG_LEVEL: 'silent',
    DEMO: 'true',
  });
  db = await new DataSource(dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 2 })).initialize();
  folder = await mkdtemp(join(tmpdir(), 'verbonden-cli-'));
});
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(async () => {
  process.env = environment;
  await db.destroy();
  await database.close();
  await rm(folder, { recursive: true });
});

/** Runs a command as it is typed, and gives what it said. */
async function run(command: Command, ...words: string[]): Promise<string[]> {
  said = [];
  await command.parseAsync(words, { from: 'user' });
  return said;
}
async function aFile(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const count = async (table: string): Promise<number> =>
  (await db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`))[0]!.count;

describe('a network of its own', () => {
  it('begins with words, bodies and municipalities, and nobody in it; again changes nothing', async () => {
    const [told] = await run(networkCommand(), 'begin');
    expect(told).toMatch(/^The network has \d{2,} words, \d+ bodies and 342 municipalities\.$/);
    const first = '(SELECT collection, code FROM labels ORDER BY collection, code LIMIT 1)';
    await db.query(
      `UPDATE labels SET name = '{"nl": "Eigen", "en": "Own"}' WHERE (collection, code) = ${first}`,
    );
    expect(await run(networkCommand(), 'begin')).toEqual([told]);
    expect(
      await db.query(`SELECT name->>'nl' AS nl FROM labels WHERE (collection, code) = ${first}`),
    ).toEqual([{ nl: 'Eigen' }]);
    for (const table of ['persons', 'organisations', 'partnerships']) expect(await count(table)).toBe(0);
  });
});

describe('the example network', () => {
  it('is loaded once, and only into an empty database unless one insists', async () => {
    expect(await run(demoCommand(), 'load')).toEqual(['The example network is loaded.']);
    const tables = [
      'persons',
      'memberships',
      'organisations',
      'partnerships',
      'knowledge_items',
      'meetings',
      'registrations',
      'signals',
      'signal_recognitions',
      'mail_messages',
      'knowledge_adoptions',
      'knowledge_questions',
      'knowledge_thanks',
      'knowledge_usage',
      'collections',
      'knowledge_level_changes',
      'policy_texts',
      'policy_blocks',
      'polls',
    ];
    const before = await Promise.all(tables.map(count));
    expect(before.every((rows) => rows > 0)).toBe(true);
    expect(before[4]).toBe(60);

    expect(await run(demoCommand(), 'load')).toEqual(['There are people already; nothing was loaded.']);
    await run(demoCommand(), 'load', '--force');
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('its published items are found, its drafts belong to their writer', async () => {
    const rows = await db.query<{ status: string; count: number; written: number }[]>(
      `SELECT status, count(*)::int AS count, count(author_id)::int AS written FROM knowledge_items GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { status: 'DRAFT', count: 1, written: 1 },
      { status: 'PUBLISHED', count: 58, written: 9 },
      { status: 'SUBMITTED', count: 1, written: 1 },
    ]);
    expect(await run(searchCommand(), 'reindex')).toContain('KNOWLEDGE: 58');
  });

  it('gives its accounts to whoever starts it', async () => {
    const accounts = JSON.parse((await run(demoCommand(), 'accounts', '--json'))[0]!) as { role: string }[];
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(6);
  });

  it('is not put over a network that is no demo, unless one insists', async () => {
    process.env['DEMO'] = 'false';
    try {
      await expect(run(demoCommand(), 'reset')).rejects.toThrow(Mistake);
      expect(await count('persons')).toBeGreaterThan(0);
    } finally {
      process.env['DEMO'] = 'true';
    }
  });

  it('begins anew when it is reset', async () => {
    await db.query('DELETE FROM knowledge_items');
    await run(demoCommand(), 'reset');
    expect(await count('knowledge_items')).toBe(60);
  });
});

describe('importing', () => {
  it('says of each row what became of it, and that something was wrong by the exit code', async () => {
    const file = await aFile(
      'new.csv',
      'externalId;kind;title;themes;colour\na;TIP;Een tip;SUPPORT|RESPITE;red\nb;POEM;Geen gedicht;;\n',
    );
    expect(await run(importCommand(), 'knowledge', file, '--dry-run')).toContain(
      'would be new 1, changed 0, same 0, wrong 1',
    );
    expect(await run(importCommand(), 'knowledge', file, '--publish', '--rows')).toEqual([
      'row 1 · new · Een tip',
      expect.stringMatching(/^row 2 · wrong · Geen gedicht · kind: is none of GOOD_PRACTICE/),
      'left out, unknown: colour',
      'new 1, changed 0, same 0, wrong 1',
    ]);
    expect(process.exitCode).toBe(2);
    expect(await run(importCommand(), 'knowledge', file, '--publish')).toContain(
      'new 0, changed 0, same 1, wrong 1',
    );
  });

  it('takes members in, and tells which look like one that is there', async () => {
    const file = await aFile(
      'leden.csv',
      'naam;soort;verband;rol;sinds\nHet Nieuwe Anker;Lokale organisatie;Expertiselab;Deelnemer;1-2-2026\nStichting De Kap;Lokale organisatie;;;\n',
    );
    expect(await run(importCommand(), 'organisations', file, '--dry-run')).toEqual([
      'row 2 · alike · Stichting De Kap · looks like "De Kap"',
      'would be new 1, changed 0, same 0, alike 1, wrong 0',
    ]);
    expect(await run(importCommand(), 'organisations', file)).toContain(
      'new 1, changed 0, same 0, alike 1, wrong 0',
    );
    expect(await run(importCommand(), 'organisations', file)).toContain(
      'new 0, changed 0, same 1, alike 1, wrong 0',
    );
  });

  it('takes old meetings in, and none that is still to come', async () => {
    const file = await aFile('oud.csv', 'titel;datum\nEen oud congres;3-4-2019\nKomt nog;2099-01-01\n');
    expect(await run(importCommand(), 'meetings', file)).toEqual([
      expect.stringContaining('row 2 · wrong · Komt nog · date: has not been yet'),
      'new 1, changed 0, same 0, wrong 1',
    ]);
  });

  it('says in a sentence what is wrong with a file', async () => {
    await expect(run(importCommand(), 'knowledge', join(folder, 'nothing.json'))).rejects.toThrow(
      'Is the path right?',
    );
    await expect(run(importCommand(), 'knowledge', await aFile('bad.json', '[{'))).rejects.toThrow(
      'not readable as JSON',
    );
  });
});

describe('mail', () => {
  it('lists the kinds of all domains, and shows one as it would be sent', async () => {
    expect(await run(mailCommand(), 'preview')).toEqual(
      expect.arrayContaining(['people.invitation', 'knowledge.submitted', 'knowledge.published']),
    );
    const [item] = await db.query<{ id: string }[]>(
      `SELECT id FROM knowledge_items WHERE status = 'SUBMITTED'`,
    );
    await db.query(
      `INSERT INTO mail_messages (id, kind, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status)
       VALUES (gen_random_uuid(), 'knowledge.submitted', 'Marieke', 'marieke@example.org', 'nl', $1, 'x', now(), now(), 'SENT')`,
      [item!.id],
    );
    const dutch = (await run(mailCommand(), 'preview', 'knowledge.submitted')).join('\n');
    expect(dutch).toMatch(
      /^Lees je mee\? Een kaartje van de mentor[^]*Dag Marieke,[^]*Lees mee:\nhttps:\/\//,
    );
    const english = (await run(mailCommand(), 'preview', 'knowledge.submitted', '--locale', 'en')).join('\n');
    expect(english).toMatch(/^Will you read along\?/);
    await expect(run(mailCommand(), 'preview', 'no.such')).rejects.toThrow(Mistake);
  });
});

describe('accounts', () => {
  it('are made, once, with a role; a password that is too easy is refused with the reason', async () => {
    const words = ['create', '--email', 'Nieuw@example.org', '--name', 'Nieuw', '--role', 'COORDINATOR'];
    await run(accountCommand(), ...words);
    await run(accountCommand(), ...words, '--password', 'paard fiets lamp raam');
    const rows = await db.query<{ role: string; has: boolean }[]>(
      `SELECT m.role, a.password_hash IS NOT NULL AS has FROM accounts a JOIN memberships m USING (person_id)
       WHERE a.email = 'nieuw@example.org'`,
    );
    expect(rows).toEqual([{ role: 'COORDINATOR', has: true }]);
    // The log tells of it, without who typed it or what was typed.
    const events = await db.query<{ actor: string; kinds: string[]; whole: string }[]>(
      `SELECT actor, ARRAY(SELECT DISTINCT c ->> 'kind' FROM jsonb_array_elements(changes) c ORDER BY 1) AS kinds,
              row_to_json(e)::text AS whole
       FROM audit_events e WHERE operation = 'command account create' ORDER BY seq LIMIT 1`,
    );
    expect(events).toMatchObject([{ actor: 'COMMAND', kinds: ['Account', 'Membership'] }]);
    expect(events[0]!.whole).not.toContain('nieuw@');
    await expect(run(accountCommand(), ...words, '--password', 'kort')).rejects.toThrow(
      'at least 15 characters',
    );
    await expect(run(accountCommand(), ...words, '--organisation', 'nobody')).rejects.toThrow(
      'No organisation',
    );
  });
});
