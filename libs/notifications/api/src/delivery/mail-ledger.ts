import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { givenToNext } from '../digest/next-overview';
import type { GatheredMails, PlannedMail } from '../kind/mail-kind';
import { held } from '../plan/held-mail';
import { couldLeave, waitsForNothing, waitsForUs } from '../plan/late-mail';
import type { DigestRhythm } from '../preference/mail-rhythm';
import type { SentMark } from './sent-marks';

/** How long a worker may keep silent about a mail it holds before another one takes it over. */
export const leaseSeconds = 12;

/** After so many lost workers a mail may be what ends them: it goes last and alone, and ends after some more. */
const interruptedToDoubt = 2;
export const mostInterrupted = 6;

/** Within the last seconds by the database's clock; a moment in the future counts as long ago, for clocks move. */
function recent(column: string, seconds: number | string): string {
  const span = `make_interval(secs => ${seconds})`;
  return `${column} BETWEEN clock_timestamp() - ${span} AND clock_timestamp() + ${span}`;
}

/** Can be taken: it waits for nothing but a worker, or the worker that had it is gone. */
const free = `((status = 'PLANNED' AND waits_in IS NULL)
  OR (status = 'SENDING' AND (${recent('claimed_at', leaseSeconds)}) IS NOT TRUE))`;

/** A mail in a worker's hands, with how often it was refused before. */
export interface HeldMail extends PlannedMail {
  readonly attempts: number;
  readonly interrupted: number;
  readonly batchId: string | null;
  readonly traceparent: string | null;
}

/** What waits though its moment has come; `oldest` is of what our own mail server or worker holds up. */
export interface Backlog {
  readonly due: number;
  readonly oldest: Date | null;
}

/** What a worker writes when a try failed. */
export interface FailedTry {
  readonly id: string;
  readonly code: string;
}

/**
 * The worker's side of `mail_messages`: who holds which mail, and how it ended. Due times come from the app's clock,
 * leases from the database's, which all workers share. Statements on several rows skip what is locked, so that they
 * never wait for, or lock out, a domain that is dropping the same mails.
 */
@Injectable()
export class MailLedger {
  constructor(private readonly db: DataSource) {}

  /**
   * Marks up to `most` due mails of these kinds as handed to a job, oldest first, and gives their ids. What was handed
   * out less than `patience` seconds ago and has not reached a worker is left alone.
   */
  async hand(kinds: readonly string[], now: Date, most: number, patience: number): Promise<string[]> {
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `UPDATE mail_messages SET handed_at = clock_timestamp()
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE status IN ('PLANNED', 'SENDING') AND attempt_at <= $2 AND kind = ANY ($1) AND ${free}
           AND NOT ${held} AND (${recent('handed_at', '$4')}) IS NOT TRUE AND interrupted < ${interruptedToDoubt}
         ORDER BY attempt_at, id
         LIMIT $3
         FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [kinds, now, most, patience],
    );
    return rows.map((row) => row.id).sort();
  }

  /**
   * As `hand`, of mail with which workers were lost: one, and none while another one is under way. What is on hold is in
   * nobody's hands and stops no other.
   */
  async handDoubtful(kinds: readonly string[], now: Date, patience: number): Promise<string[]> {
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `WITH doubtful AS (
         SELECT id, interrupted, attempt_at, ${free}
           AND (${recent('handed_at', '$3')}) IS NOT TRUE AS waits
         FROM mail_messages
         WHERE status IN ('PLANNED', 'SENDING') AND attempt_at <= $2 AND kind = ANY ($1) AND waits_in IS NULL
           AND interrupted >= ${interruptedToDoubt} AND NOT (${free} AND ${held}))
       UPDATE mail_messages SET handed_at = clock_timestamp()
       WHERE id = (SELECT id FROM doubtful WHERE waits ORDER BY interrupted, attempt_at, id LIMIT 1)
         AND NOT EXISTS (SELECT FROM doubtful WHERE NOT waits)
       RETURNING id`,
      [kinds, now, patience],
    );
    return rows.map((row) => row.id);
  }

  /** Undoes `hand` for mails whose job is not going to be done. */
  async handBack(ids: readonly string[]): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages SET handed_at = NULL
       WHERE id IN (SELECT id FROM mail_messages WHERE id = ANY ($1) AND status = 'PLANNED' FOR UPDATE SKIP LOCKED)`,
      [ids],
    );
  }

  /** Takes those of the mails that are still due and free. Two workers with one job share it out, never double. */
  async claim(
    ids: readonly string[],
    kinds: readonly string[],
    now: Date,
    claimId: string,
  ): Promise<HeldMail[]> {
    const [rows] = await this.db.query<[HeldMail[], number]>(
      `UPDATE mail_messages SET status = 'SENDING', claim_id = $4, claimed_at = clock_timestamp(),
              interrupted = interrupted + CASE WHEN status = 'SENDING' THEN 1 ELSE 0 END
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE id = ANY ($1) AND kind = ANY ($2) AND attempt_at <= $3 AND ${free} AND NOT ${held}
         FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
                 subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload, attempts,
                 interrupted, batch_id AS "batchId", traceparent`,
      [ids, kinds, now, claimId],
    );
    return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Says that the worker is still busy with these mails. @returns which of them are still its own */
  async keep(claimId: string, ids: readonly string[]): Promise<Set<string>> {
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `UPDATE mail_messages SET claimed_at = clock_timestamp()
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE id = ANY ($1) AND claim_id = $2 AND status = 'SENDING'
         FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [ids, claimId],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Which of these mails have to wait: their context was put on hold after they were taken. */
  async held(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM mail_messages WHERE id = ANY ($1) AND ${held}`,
      [ids],
    );
    return rows.map((row) => row.id);
  }

  /** Gives mails back that were not tried, to be handed out at once. */
  async release(claimId: string, ids: readonly string[]): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages SET status = 'PLANNED', claim_id = NULL, claimed_at = NULL, handed_at = NULL
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE id = ANY ($1) AND claim_id = $2 AND status = 'SENDING'
         FOR UPDATE SKIP LOCKED)`,
      [ids, claimId],
    );
  }

  /**
   * The mail server accepted them. Also those that were dropped in that very moment: the record tells what happened.
   * What somebody else is writing is recorded by itself afterwards, so that no two wait for each other.
   */
  async sent(marks: readonly SentMark[]): Promise<void> {
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `UPDATE mail_messages AS mail SET status = 'SENT', sent_at = mark.at, dropped_reason = NULL, last_error = NULL
       FROM (
         SELECT m.id, given.at FROM mail_messages AS m
         JOIN unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS given (id, claim_id, at)
           ON given.id = m.id AND given.claim_id = m.claim_id
         WHERE m.status IN ('SENDING', 'DROPPED')
         FOR UPDATE OF m SKIP LOCKED) AS mark
       WHERE mail.id = mark.id
       RETURNING mail.id`,
      [marks.map(({ id }) => id), marks.map(({ claimId }) => claimId), marks.map(({ at }) => at)],
    );
    const recorded = new Set(rows.map(({ id }) => id));
    for (const mark of marks) if (!recorded.has(mark.id)) await this.sentAlone(mark);
  }

  private async sentAlone({ claimId, id, at }: SentMark): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages SET status = 'SENT', sent_at = $3, dropped_reason = NULL, last_error = NULL
       WHERE id = $1 AND claim_id = $2 AND status IN ('SENDING', 'DROPPED')`,
      [id, claimId, at],
    );
  }

  /** As `sent`, of an overview with the mails in it. */
  async sentWith({ claimId, id, at }: SentMark, gathered: GatheredMails): Promise<void> {
    await this.endWith(
      `UPDATE mail_messages SET status = 'SENT', sent_at = $3, dropped_reason = NULL, last_error = NULL
       WHERE id = $1 AND claim_id = $2 AND status IN ('SENDING', 'DROPPED')`,
      [id, claimId, at],
      gathered,
    );
  }

  /** The mail does not hold any more. */
  async dropped(claimId: string, id: string, reason: string, gathered?: GatheredMails): Promise<void> {
    const ended = `UPDATE mail_messages SET status = 'DROPPED', dropped_reason = $3
       WHERE id = $1 AND claim_id = $2 AND status = 'SENDING'`;
    if (!gathered) await this.db.query(ended, [id, claimId, reason]);
    else await this.endWith(ended, [id, claimId, reason], gathered);
  }

  /** Its reader chose an overview: it waits in it, and is in no worker's hands any more. */
  async gathered(
    claimId: string,
    id: string,
    { group, rhythm, until }: { readonly group: string; readonly rhythm: DigestRhythm; readonly until: Date },
  ): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages
       SET status = 'PLANNED', waits_in = $3, digest_rhythm = $4, attempt_at = $5, last_error = NULL,
           claim_id = NULL, claimed_at = NULL, handed_at = NULL
       WHERE id = $1 AND claim_id = $2 AND status = 'SENDING'`,
      [id, claimId, group, rhythm, until],
    );
  }

  /** Ends an overview and, in the same statement, the mails in it: neither ends without the other. */
  private async endWith(
    ended: string,
    parameters: readonly unknown[],
    { told, dropped, again }: GatheredMails,
  ): Promise<void> {
    await this.db.query(
      `WITH digest AS (${ended} RETURNING subject_id, sent_at),
       dropped AS (SELECT * FROM jsonb_to_recordset($5::jsonb) AS dropped (id uuid, reason text))
       UPDATE mail_messages AS mail SET
         status = CASE WHEN mail.id = ANY ($4) THEN 'SENT' WHEN dropped.id IS NOT NULL THEN 'DROPPED' ELSE 'PLANNED' END,
         sent_at = CASE WHEN mail.id = ANY ($4) THEN digest.sent_at END,
         dropped_reason = dropped.reason,
         digest_id = CASE WHEN mail.id = ANY ($4) THEN mail.digest_id END,
         attempt_at = $6
       FROM digest CROSS JOIN mail_messages AS inside LEFT JOIN dropped ON dropped.id = inside.id
       WHERE inside.digest_id = digest.subject_id AND inside.status = 'PLANNED' AND mail.id = inside.id`,
      [...parameters, told, JSON.stringify(dropped), again],
    );
  }

  /**
   * Refused for good. Of an overview, what is in it comes in another one from `again`, in the same statement; what was in
   * so many that were refused ends with them, and leaves by itself if it is sent again.
   */
  async failed(claimId: string, { id, code }: FailedTry, again: Date): Promise<void> {
    await this.db.query(
      `WITH failed AS (
         UPDATE mail_messages SET status = 'FAILED', attempts = attempts + 1, last_error = $3
         WHERE id = $1 AND claim_id = $2 AND status = 'SENDING'
         RETURNING kind, subject_id),
       ${givenToNext('$3', '$4')}`,
      [id, claimId, code, again],
    );
  }

  /** Refused for now: tried again at `again`. */
  async deferred(claimId: string, { id, code }: FailedTry, again: Date): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages
       SET status = 'PLANNED', attempts = attempts + 1, interrupted = 0, attempt_at = $3, last_error = $4,
           claim_id = NULL, claimed_at = NULL, handed_at = NULL
       WHERE id = $1 AND claim_id = $2 AND status = 'SENDING'`,
      [id, claimId, again, code],
    );
  }

  /** Cannot be written yet: asked again at `again`. It was not refused, so that is not counted. */
  async waiting(claimId: string, { id, code }: FailedTry, again: Date): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages
       SET status = 'PLANNED', attempt_at = $3, last_error = $4, claim_id = NULL, claimed_at = NULL, handed_at = NULL
       WHERE id = $1 AND claim_id = $2 AND status = 'SENDING'`,
      [id, claimId, again, code],
    );
  }

  /** The mail server answers again: what waited only for that leaves now. */
  async wakeWaitingForServer(now: Date): Promise<void> {
    await this.db.query(
      `UPDATE mail_messages SET attempt_at = $1
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE status = 'PLANNED' AND attempt_at > $1 AND last_error LIKE 'SERVER\\_%'
         FOR UPDATE SKIP LOCKED)`,
      [now],
    );
  }

  /** How many mails are due, and since when the oldest of what is late by us could leave; what waits on purpose does not count. */
  async backlog(now: Date): Promise<Backlog> {
    const [row] = await this.db.query<Backlog[]>(
      `SELECT count(*)::int AS due,
              min(${couldLeave}) FILTER (WHERE ${waitsForUs} AND ${couldLeave} <= $1) AS oldest
       FROM mail_messages WHERE ${waitsForNothing} AND due_at <= $1`,
      [now],
    );
    return row ?? { due: 0, oldest: null };
  }
}
