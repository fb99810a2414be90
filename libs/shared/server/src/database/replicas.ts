import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { Gauge, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { LiveNotes } from '../live/live-notes';
import { ReplicatedDataSource } from './replicated-data-source';

/** How often it is looked which replicas are there. One that lags more than that is not read. */
const beatMilliseconds = 1_000;
const shortestPause = 5;

/**
 * Knows which replicas may be read: those that have everything this process heard of. A note that something changed
 * (`LiveNotes`, sent when the change is committed) closes all of them, until each has replayed what the primary had
 * written by then. So what is read from a replica is as fresh as what is kept for visitors, however far one lags.
 */
@Injectable()
export class Replicas implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Replicas');
  private readonly db: ReplicatedDataSource | null;
  /** Counts what was heard; what was found out before the last of it says nothing. */
  private heard = 0;
  private isLooking = false;
  private stopped = false;
  private beats: NodeJS.Timeout | null = null;

  constructor(
    db: DataSource,
    private readonly notes: LiveNotes,
  ) {
    this.db = db instanceof ReplicatedDataSource && db.replicas.length > 0 ? db : null;
  }

  /** False where no replica is set up, or when notes of changes may be missed. */
  get mayBeRead(): boolean {
    return this.db !== null && this.notes.isListening;
  }

  get areThere(): boolean {
    return this.db !== null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { db } = this;
    if (!db) return;
    register.removeSingleMetric('database_replicas_readable');
    new Gauge({
      name: 'database_replicas_readable',
      help: 'Replicas that may be read now: that answer, and have what was told of.',
      collect() {
        this.set(db.readable.length);
      },
    });
    await this.notes.hear(() => this.changed());
    this.changed();
    this.beats = setInterval(() => this.beat(db), beatMilliseconds).unref();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.beats) clearInterval(this.beats);
  }

  /** Something was written: no replica is read before it has that too. */
  changed(): void {
    if (!this.db) return;
    this.heard += 1;
    this.db.readable = [];
    void this.look(this.db);
  }

  /** Also what nobody told of reaches a reader, and a replica that was away comes back. */
  private beat(db: ReplicatedDataSource): void {
    if (this.notes.isListening) void this.look(db);
    else this.changed();
  }

  /** Looks until every replica has all that was written, or did not for a beat: then the next beat looks again. */
  private async look(db: ReplicatedDataSource): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      let [known, target] = [-1, ''];
      for (let wait = shortestPause; !this.stopped && wait < beatMilliseconds; wait *= 2) {
        const { heard } = this;
        if (heard !== known) [known, target, wait] = [heard, await written(db), shortestPause];
        const have = await Promise.all(db.replicas.map((pool) => hasReplayed(pool, target)));
        if (heard === this.heard) this.open(db, have);
        if (heard === this.heard && have.every(Boolean)) return;
        await pause(wait, undefined, { ref: false });
      }
    } catch {
      // The primary is away: what a replica must have cannot be known.
      db.readable = [];
    } finally {
      this.isLooking = false;
    }
  }

  private open(db: ReplicatedDataSource, have: readonly boolean[]): void {
    const readable = db.replicas.filter((_, index) => have[index]);
    if (readable.length !== db.readable.length) this.log.debug(`${readable.length} may be read`);
    db.readable = readable;
  }
}

/** Where the primary's log stands now; what is committed is before it. */
async function written(db: DataSource): Promise<string> {
  const [row] = await db.query<{ at: string }[]>('SELECT pg_current_wal_insert_lsn()::text AS at');
  return row!.at;
}

/** A server that is no replica (any more) has replayed nothing. */
async function hasReplayed(pool: pg.Pool, target: string): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ has: boolean | null }>(
      'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS has',
      [target],
    );
    return rows[0]!.has === true;
  } catch {
    return false;
  }
}
