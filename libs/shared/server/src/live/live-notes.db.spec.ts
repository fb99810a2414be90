import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseGate, testDatabase, type TestDatabase, testSettings } from '@verbonden/shared/testing';
import pg from 'pg';
import { LiveNotes } from './live-notes';

let database: TestDatabase;
let gate: DatabaseGate;
let notes: LiveNotes;
const heard: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  gate = await DatabaseGate.before(database.url);
  notes = new LiveNotes(testSettings(gate.url));
  await notes.hear(({ topic }) => heard.push(topic));
});
afterAll(async () => {
  await notes.onApplicationShutdown();
  await gate.end();
  await database.close();
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

async function note(topic: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`SELECT pg_notify('live', $1)`, [JSON.stringify({ topic, payload: {} })]);
  await client.end();
}

describe('notes that something changed', () => {
  it('are heard', async () => {
    await note('before');
    await until(() => heard.includes('before'));
    expect(notes.isListening).toBe(true);
  });

  it('are asked for once a second while the database is away, by one at a time', async () => {
    gate.close();
    await until(() => !notes.isListening);
    const before = gate.knocks;
    await until(() => gate.knocks >= before + 4);
    // Whoever tried twice after each failure would have knocked fifteen times by now.
    expect(gate.knocks).toBe(before + 4);
  });

  it('are heard again once it is back', async () => {
    gate.isOpen = true;
    await until(() => notes.isListening);
    await note('after');
    await until(() => heard.includes('after'));
    // Whoever keeps something until it changes lets go of it: the note of that may have been missed.
    expect(heard).toEqual(['before', 'live.resumed', 'after']);
  });
});
