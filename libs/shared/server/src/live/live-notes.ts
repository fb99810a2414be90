import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';

const channel = 'live';

/** Told to who hears every topic when notes are heard again after they were not: some may have been missed. */
export const resumedTopic = 'live.resumed';

/** Something changed: a topic such as "meeting:<id>" and a small payload of ids and codes, never texts of people. */
export interface LiveNote {
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Notes that something changed, across processes. A note is written in the transaction that makes the change
 * (PostgreSQL `NOTIFY`: sent at commit, dropped at rollback) and heard by every process that listens.
 */
@Injectable()
export class LiveNotes implements OnApplicationShutdown {
  private readonly log = new Logger('LiveNotes');
  private readonly local = new PubSub();
  private listening: Promise<void> | null = null;
  private client: pg.Client | null = null;
  private stopped = false;
  private connected = false;
  private wasLost = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Writes a note in the caller's transaction; PostgreSQL limits it to 8,000 bytes. */
  async publish(tx: EntityManager, topic: string, payload: LiveNote['payload'] = {}): Promise<void> {
    await tx.query('SELECT pg_notify($1, $2)', [channel, JSON.stringify({ topic, payload })]);
  }

  /** The notes on these topics from now on, as a stream for a GraphQL subscription. */
  async subscribe(...topics: string[]): Promise<AsyncIterableIterator<LiveNote['payload']>> {
    await this.listen();
    return this.local.asyncIterableIterator<LiveNote['payload']>(topics);
  }

  /** False while the connection is lost: notes may be missed. */
  get isListening(): boolean {
    return this.connected;
  }

  /** Calls `heard` for every note of every topic until the program stops. */
  async hear(heard: (note: LiveNote) => void): Promise<void> {
    await this.listen();
    await this.local.subscribe('*', heard);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  private listen(): Promise<void> {
    // A database that is away now is asked again by the next caller.
    this.listening ??= this.connect().catch((fault: unknown) => {
      this.listening = null;
      throw fault;
    });
    return this.listening;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'verbonden live',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => void this.pass(payload));
    client.on('error', (fault) => this.log.warn(`lost the connection for live notes: ${fault.message}`));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (fault) {
      await client.end().catch(() => undefined);
      throw fault;
    }
    if (this.stopped) {
      await client.end();
      return;
    }
    // Only from here on: an attempt that fails also ends, and would be made again twice, and those four times.
    client.once('end', () => this.reconnect());
    this.client = client;
    this.connected = true;
    if (this.wasLost) await this.local.publish('*', { topic: resumedTopic, payload: {} });
  }

  private async pass(payload: string | undefined): Promise<void> {
    const note = JSON.parse(payload ?? '{}') as LiveNote;
    await this.local.publish(note.topic, note.payload);
    await this.local.publish('*', note);
  }

  /** The database went away: try again every second until it is back, for streams that are still open. */
  private reconnect(): void {
    this.connected = false;
    this.wasLost = true;
    if (this.stopped) return;
    setTimeout(() => {
      if (this.stopped) return;
      this.connect().catch(() => this.reconnect());
    }, 1000).unref();
  }
}
