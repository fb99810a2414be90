import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { auditDays } from './audit-retention';

/** How many events one seal holds at most. */
const mostUnderOne = 5000;

interface Seal {
  readonly from_seq: string;
  readonly through_seq: string;
  readonly newest: Date;
  readonly events: number;
  readonly mark: string;
}

/** What is wrong with the log, for whoever verifies it. */
export interface AuditProblem {
  readonly from: number;
  readonly through: number;
  readonly what: 'CHANGED' | 'MISSING' | 'CHAIN';
}

export interface AuditVerdict {
  readonly events: number;
  readonly seals: number;
  /** Events after the last seal, which the next one will hold. */
  readonly unsealed: number;
  readonly problems: readonly AuditProblem[];
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
    const last = await this.db.transaction(async (tx) => {
      // Waits for whoever is just writing an event, so that none with a lower number comes after the seal.
      await tx.query(`SET LOCAL lock_timeout = '5s'`);
      await tx.query('LOCK TABLE audit_events IN SHARE MODE');
      const [row] = await tx.query<[{ last: string | null }]>('SELECT max(seq) AS last FROM audit_events');
      return row.last;
    });
    let sealed = 0;
    for (let some = last ? await this.sealSome(last) : 0; some > 0; some = await this.sealSome(last!))
      sealed += some;
    return sealed;
  }

  /** Looks at every seal and every event under it. */
  async verify(): Promise<AuditVerdict> {
    const seals = await this.db.query<Seal[]>(
      'SELECT from_seq, through_seq, newest, events, mark FROM audit_seals ORDER BY through_seq',
    );
    const problems: AuditProblem[] = [];
    const oldest = this.clock.now().getTime() - auditDays * 86_400_000;
    let events = 0;
    let before = '';
    for (const [place, seal] of seals.entries()) {
      const range = { from: Number(seal.from_seq), through: Number(seal.through_seq) };
      const rows = await eventsBetween(this.db.manager, seal.from_seq, seal.through_seq);
      events += rows.length;
      const previous = seals[place - 1];
      if (previous && BigInt(seal.from_seq) !== BigInt(previous.through_seq) + 1n) {
        problems.push({ ...range, what: 'CHAIN' });
      }
      // What was erased after its time leaves its seal behind; the mark cannot be made again, and need not.
      const isErased = rows.length === 0 && seal.newest.getTime() < oldest;
      if (!isErased) {
        if (rows.length < seal.events) problems.push({ ...range, what: 'MISSING' });
        else if (this.markOf(before, seal, rows) !== seal.mark) problems.push({ ...range, what: 'CHANGED' });
      }
      before = seal.mark;
    }
    const [{ unsealed }] = await this.db.query<[{ unsealed: number }]>(
      'SELECT count(*)::int AS unsealed FROM audit_events WHERE seq > coalesce((SELECT max(through_seq) FROM audit_seals), 0)',
    );
    return { events: events + unsealed, seals: seals.length, unsealed, problems };
  }

  private sealSome(last: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE audit_seals IN SHARE ROW EXCLUSIVE MODE');
      const [previous] = await tx.query<Seal[]>(
        'SELECT from_seq, through_seq, newest, events, mark FROM audit_seals ORDER BY through_seq DESC LIMIT 1',
      );
      const from = String(BigInt(previous?.through_seq ?? '0') + 1n);
      const rows = await eventsBetween(tx, from, last, mostUnderOne);
      const newest = rows.at(-1);
      if (!newest) return 0;
      const seal = { from_seq: from, through_seq: newest.seq, events: rows.length };
      await tx.query(
        `INSERT INTO audit_seals (from_seq, through_seq, newest, events, mark, sealed_at)
         VALUES ($1, $2, (SELECT max(at) FROM audit_events WHERE seq BETWEEN $1 AND $2), $3, $4, $5)`,
        [from, newest.seq, rows.length, this.markOf(previous?.mark ?? '', seal, rows), this.clock.now()],
      );
      return rows.length;
    });
  }

  private markOf(
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
