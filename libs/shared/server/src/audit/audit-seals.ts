import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { auditDays } from './audit-retention';

/** How many events one seal holds at most. */
const mostUnderOne = 5000;
/** How often sealing tries to get in between those who write, and how long they may wait for it each time. */
const [tries, longestWait] = [4, '250ms'];

interface Seal {
  readonly from_seq: string;
  readonly through_seq: string;
  /** Of the newest event under it; and the same in seconds, as the mark has it. */
  readonly newest: Date;
  readonly seconds: string;
  readonly events: number;
  /** Over the events alone, so that the mark still holds when they were erased in time; null of a seal of before that. */
  readonly digest: string | null;
  readonly mark: string;
}

const seals = `SELECT from_seq, through_seq, newest, extract(epoch FROM newest)::text AS seconds, events, digest, mark
  FROM audit_seals ORDER BY through_seq`;

/** The newest seal as it stood at some moment. Whoever keeps it elsewhere sees it when the end of the log is cut off. */
export interface AuditHead {
  readonly through: number;
  readonly mark: string;
}

/** What is wrong with the log, for whoever verifies it. */
export interface AuditProblem {
  readonly from: number;
  readonly through: number;
  readonly what: 'CHANGED' | 'MISSING' | 'CHAIN' | 'CUT_OFF';
}

export interface AuditVerdict {
  readonly events: number;
  readonly seals: number;
  /** Events after the last seal, which the next one will hold. */
  readonly unsealed: number;
  readonly problems: readonly AuditProblem[];
  readonly head: AuditHead | null;
}

/**
 * Seals the log: a mark over every event since the last seal and over that seal's own mark, made with the SECRET. Whoever
 * changes, adds or removes an event under a seal would have to make all later marks anew, and cannot without the secret.
 */
@Injectable()
export class AuditSeals {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'SECRET'>,
  ) {}

  /** Seals what is there. @returns how many events came under a seal */
  async seal(): Promise<number> {
    let last: string | null | undefined;
    for (let attempt = 0; last === undefined && attempt < tries; attempt += 1) last = await this.settled();
    let sealed = 0;
    for (let some = last ? await this.sealSome(last) : 0; some > 0; some = await this.sealSome(last!))
      sealed += some;
    return sealed;
  }

  /**
   * The newest event that none with a lower number can follow. Those who write wait a moment at most: when somebody else
   * is long about it, nothing is sealed now (undefined) and the next round takes it along.
   */
  private async settled(): Promise<string | null | undefined> {
    try {
      return await this.db.transaction(async (tx) => {
        await tx.query(`SET LOCAL lock_timeout = '${longestWait}'`);
        await tx.query('LOCK TABLE audit_events IN SHARE MODE');
        const [row] = await tx.query<[{ last: string | null }]>('SELECT max(seq) AS last FROM audit_events');
        return row.last;
      });
    } catch (fault) {
      if ((fault as { code?: unknown }).code === lockNotAvailable) return undefined;
      throw fault;
    }
  }

  /** The newest seal; null of a log that has none yet. */
  async head(): Promise<AuditHead | null> {
    const [newest] = await this.db.query<Seal[]>(`${seals} DESC LIMIT 1`);
    return newest ? headOf(newest) : null;
  }

  /**
   * Looks at every seal and every event under it.
   * @param known a seal that was the newest at some moment: it must still be there
   */
  async verify(known: AuditHead | null = null): Promise<AuditVerdict> {
    const all = await this.db.query<Seal[]>(seals);
    const problems: AuditProblem[] = [];
    const oldest = this.clock.now().getTime() - auditDays * 86_400_000;
    let events = 0;
    let before = '';
    for (const [place, seal] of all.entries()) {
      const range = { from: Number(seal.from_seq), through: Number(seal.through_seq) };
      const rows = await eventsBetween(this.db.manager, seal.from_seq, seal.through_seq);
      events += rows.length;
      const previous = all[place - 1];
      if (previous && BigInt(seal.from_seq) !== BigInt(previous.through_seq) + 1n) {
        problems.push({ ...range, what: 'CHAIN' });
      }
      // What was erased after its time leaves its seal behind, and that says itself how old its newest event was.
      const isErased = rows.length === 0 && seal.newest.getTime() < oldest;
      const digest = isErased ? seal.digest : digestOf(rows);
      if (!isErased && rows.length < seal.events) problems.push({ ...range, what: 'MISSING' });
      else if (!this.holds(before, seal, rows, digest)) problems.push({ ...range, what: 'CHANGED' });
      before = seal.mark;
    }
    const newest = all.at(-1);
    if (
      known &&
      !all.some((seal) => seal.mark === known.mark && Number(seal.through_seq) === known.through)
    ) {
      const from = Number(newest?.through_seq ?? 0) + 1;
      problems.push({ from, through: Math.max(from, known.through), what: 'CUT_OFF' });
    }
    const [{ unsealed }] = await this.db.query<[{ unsealed: number }]>(
      'SELECT count(*)::int AS unsealed FROM audit_events WHERE seq > coalesce((SELECT max(through_seq) FROM audit_seals), 0)',
    );
    const head = newest ? headOf(newest) : null;
    return { events: events + unsealed, seals: all.length, unsealed, problems, head };
  }

  private sealSome(last: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE audit_seals IN SHARE ROW EXCLUSIVE MODE');
      const [previous] = await tx.query<Seal[]>(`${seals} DESC LIMIT 1`);
      const from = String(BigInt(previous?.through_seq ?? '0') + 1n);
      const rows = await eventsBetween(tx, from, last, mostUnderOne);
      const newest = rows.at(-1);
      if (!newest) return 0;
      const [{ at, seconds }] = await tx.query<[{ at: string; seconds: string }]>(
        `SELECT max(at)::text AS at, extract(epoch FROM max(at))::text AS seconds
         FROM audit_events WHERE seq BETWEEN $1 AND $2`,
        [from, newest.seq],
      );
      const digest = digestOf(rows);
      const seal = { from_seq: from, through_seq: newest.seq, events: rows.length, seconds };
      await tx.query(
        `INSERT INTO audit_seals (from_seq, through_seq, newest, events, digest, mark, sealed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[from, newest.seq, at, rows.length, digest],
          ...[this.markOf(previous?.mark ?? '', seal, digest), this.clock.now()],
        ],
      );
      return rows.length;
    });
  }

  /** Whether the mark fits what the seal says of itself and, where they are still there, its events. */
  private holds(before: string, seal: Seal, rows: readonly EventText[], digest: string | null): boolean {
    if (seal.digest !== null) {
      return digest === seal.digest && this.markOf(before, seal, seal.digest) === seal.mark;
    }
    // Of a seal of before digests nothing can be said once its events are gone.
    return digest === null || this.markOfEvents(before, seal, rows) === seal.mark;
  }

  private markOf(
    before: string,
    { from_seq, through_seq, events, seconds }: Pick<Seal, 'from_seq' | 'through_seq' | 'events' | 'seconds'>,
    digest: string,
  ): string {
    return createHmac('sha256', this.settings.SECRET)
      .update(`audit-seal:${before}:${from_seq}:${through_seq}:${events}:${seconds}:${digest}`)
      .digest('base64url');
  }

  /** The mark of a seal of before digests. */
  private markOfEvents(
    before: string,
    { from_seq, through_seq, events }: Pick<Seal, 'from_seq' | 'through_seq' | 'events'>,
    rows: readonly EventText[],
  ): string {
    const hmac = createHmac('sha256', this.settings.SECRET).update(
      `audit:${before}:${from_seq}:${through_seq}:${events}`,
    );
    for (const { text } of rows) hmac.update(`\n${text}`);
    return hmac.digest('base64url');
  }
}

const lockNotAvailable = '55P03';

function headOf({ through_seq, mark }: Seal): AuditHead {
  return { through: Number(through_seq), mark };
}

function digestOf(rows: readonly EventText[]): string {
  const hash = createHash('sha256');
  for (const { text } of rows) hash.update(`\n${text}`);
  return hash.digest('base64url');
}

interface EventText {
  readonly seq: string;
  readonly text: string;
}

/** Each event as one text: jsonb has one way of writing a value, and moments are written in seconds. */
function eventsBetween(
  tx: EntityManager,
  from: string,
  through: string,
  most = mostUnderOne,
): Promise<EventText[]> {
  return tx.query(
    `SELECT seq, jsonb_build_array(seq, id, extract(epoch FROM at), sort, actor, person_id, link, operation, object_kind,
              object_id, object_title, organisation_id, touched, given, changes, reason, rows_read, failed, request_id)::text AS text
     FROM audit_events WHERE seq BETWEEN $1 AND $2 ORDER BY seq LIMIT $3`,
    [from, through, most],
  );
}
