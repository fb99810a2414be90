import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase, testSettings } from '@verbonden/shared/testing';
import pg from 'pg';
import { LiveNotes } from './live-notes';

/** Stands before PostgreSQL and can be out of order; it counts who knocks. */
class Gate {
  knocks = 0;
  isOpen = true;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(database: URL) {
    this.server = createServer((socket) => {
      this.knocks += 1;
      if (!this.isOpen) return void socket.destroy();
      const behind = connect(Number(database.port), database.hostname);
      for (const each of [socket, behind]) {
        this.sockets.add(each);
        each.on('error', () => undefined);
      }
      socket.pipe(behind).pipe(socket);
    });
  }

  async port(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async end(): Promise<void> {
    this.close();
    this.server.close();
  }
}

let database: TestDatabase;
let gate: Gate;
let notes: LiveNotes;
const heard: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  const url = new URL(database.url);
  gate = new Gate(new URL(database.url));
  url.port = String(await gate.port());
  notes = new LiveNotes(testSettings(url.href));
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
  });
});
