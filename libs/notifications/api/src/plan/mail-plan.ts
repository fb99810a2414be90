import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchZone, type Locale } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes, newId, traceparent } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type {
  BatchProgress,
  FailedMail,
  MailMoment,
  MailSelection,
  OpenMail,
  PlannedMailInput,
} from './planned-mail';

/** The topic of the note that says: mail is due now. */
export const mailDueTopic = 'mail.due';
/** The topic of the note that says: mail that a worker already holds was dropped, or put on hold. */
export const mailDroppedTopic = 'mail.dropped';

/** The topic of the note that says: a batch is further than it was. */
export function mailBatchTopic(batchId: string): string {
  return `mail.batch:${batchId}`;
}

/**
 * Where domains plan mail, in the transaction that gives the reason for it: rolled back, there is no mail; committed,
 * there is one, whatever stops or crashes afterwards (P5).
 */
@Injectable()
export class MailPlan {
  constructor(
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans mails, any number in one statement. Of a dedupe key there is one mail: while it is planned nothing changes,
   * one that was dropped is planned anew, one that was sent or failed stays so.
   * @returns how many were planned now
   */
  async plan(tx: EntityManager, mails: readonly PlannedMailInput[]): Promise<number> {
    if (mails.length === 0) return 0;
    const once = new Map(mails.map((mail) => [mail.dedupeKey, mail]));
    const trace = traceparent();
    const rows = [...once.values()].map((mail) => ({
      id: newId(),
      kind: mail.kind,
      person_id: mail.personId,
      to_name: mail.toName,
      to_address: mail.toAddress,
      locale: mail.locale,
      subject_id: mail.subjectId,
      context_id: mail.contextId,
      dedupe_key: mail.dedupeKey,
      batch_id: mail.batchId ?? null,
      due_at: mail.dueAt,
      payload: mail.payload ?? {},
      traceparent: trace,
    }));
    // A mail that is planned already is not locked, so the worker never has to pass over it. Rows are locked in the order
    // of ids and made in the order of keys: two of these wait for each other instead of locking each other out.
    const [{ planned }] = await tx.query<[{ planned: number }]>(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (
           id uuid, kind text, person_id uuid, to_name text, to_address text, locale text, subject_id uuid,
           context_id uuid, dedupe_key text, batch_id uuid, due_at timestamptz, payload jsonb,
           traceparent text)),
       dropped AS (
         SELECT id, dedupe_key FROM mail_messages
         WHERE dedupe_key IN (SELECT dedupe_key FROM given) AND status = 'DROPPED'
         ORDER BY id
         FOR UPDATE),
       revived AS (
         UPDATE mail_messages AS mail SET
           id = given.id, kind = given.kind, person_id = given.person_id, to_name = given.to_name,
           to_address = given.to_address, locale = given.locale, subject_id = given.subject_id,
           context_id = given.context_id, batch_id = given.batch_id, due_at = given.due_at, attempt_at = given.due_at, status = 'PLANNED',
           attempts = 0, interrupted = 0, handed_at = NULL, claim_id = NULL, claimed_at = NULL, dropped_reason = NULL,
           last_error = NULL, waits_in = NULL, digest_rhythm = NULL, digest_id = NULL, payload = given.payload,
           traceparent = given.traceparent
         FROM dropped JOIN given USING (dedupe_key)
         WHERE mail.id = dropped.id
         RETURNING mail.id),
       made AS (
         INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, context_id,
                                    dedupe_key, batch_id, due_at, attempt_at, status, payload, traceparent)
         SELECT id, kind, person_id, to_name, to_address, locale, subject_id, context_id,
                dedupe_key, batch_id, due_at, due_at, 'PLANNED', payload, traceparent
         FROM given ORDER BY dedupe_key
         ON CONFLICT (dedupe_key) DO NOTHING
         RETURNING id)
       SELECT ((SELECT count(*) FROM revived) + (SELECT count(*) FROM made))::int AS planned`,
      [JSON.stringify(rows)],
    );
    const now = this.clock.now();
    if (planned > 0 && mails.some((mail) => mail.dueAt <= now)) {
      await this.notes.publish(tx, mailDueTopic);
    }
    return planned;
  }

  /**
   * Drops what has not left yet: what is planned, and what a worker holds but has not handed to the mail server.
   * @param reason a code for the record, such as "CANCELLED"
   * @returns how many were dropped
   * @throws RangeError when the selection names no subject, context, person or batch: that would be all mail
   */
  async drop(tx: EntityManager, which: MailSelection, reason: string): Promise<number> {
    if (!which.subjectIds && !which.contextId && !which.personId && !which.batchId) {
      throw new RangeError('Say which mails to drop: by subject, context, person or batch.');
    }
    if ([which.subjectIds, which.kinds, which.dedupeKeys].some((each) => each?.length === 0)) return 0;
    // Locked in the order of ids, so that two of these wait for each other instead of locking each other out.
    const [{ dropped, sending, batches }] = await tx.query<
      [{ dropped: number; sending: boolean; batches: string[] | null }]
    >(
      `WITH chosen AS (
         SELECT id, status, batch_id FROM mail_messages
         WHERE status IN ('PLANNED', 'SENDING')
           AND ($1::uuid[] IS NULL OR subject_id = ANY ($1))
           AND ($2::uuid IS NULL OR context_id = $2)
           AND ($3::uuid IS NULL OR person_id = $3)
           AND ($4::text[] IS NULL OR kind = ANY ($4))
           AND ($6::text[] IS NULL OR dedupe_key = ANY ($6))
           AND ($7::uuid IS NULL OR batch_id = $7)
         ORDER BY id
         FOR UPDATE),
       changed AS (
         UPDATE mail_messages SET status = 'DROPPED', dropped_reason = $5 WHERE id IN (SELECT id FROM chosen))
       SELECT count(*)::int AS dropped, coalesce(bool_or(status = 'SENDING'), false) AS sending,
              array_agg(DISTINCT batch_id) FILTER (WHERE batch_id IS NOT NULL) AS batches
       FROM chosen`,
      [
        which.subjectIds ?? null,
        which.contextId ?? null,
        which.personId ?? null,
        which.kinds ?? null,
        reason,
        which.dedupeKeys ?? null,
        which.batchId ?? null,
      ],
    );
    if (sending) await this.notes.publish(tx, mailDroppedTopic);
    for (const batchId of batches ?? []) await this.notes.publish(tx, mailBatchTopic(batchId));
    return dropped;
  }

  /**
   * Somebody took over: what is planned for one person about these subjects goes to the other. What they have of that
   * kind about that subject already is dropped instead: nobody reads the same mail twice.
   */
  async readdress(
    tx: EntityManager,
    fromId: string,
    to: {
      readonly personId: string;
      readonly name: string;
      readonly address: string;
      readonly locale: Locale;
    },
    subjectIds: readonly string[],
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    // Locked in the order of ids, as in `drop`.
    await tx.query(
      `WITH chosen AS (
         SELECT mail.id, EXISTS (
           SELECT 1 FROM mail_messages other
           WHERE other.person_id = $3 AND other.kind = mail.kind AND other.subject_id = mail.subject_id
             AND other.status <> 'DROPPED') AS twice
         FROM mail_messages mail
         WHERE mail.person_id = $1 AND mail.status = 'PLANNED' AND mail.subject_id = ANY ($2)
         ORDER BY mail.id
         FOR UPDATE OF mail),
       dropped AS (
         UPDATE mail_messages SET status = 'DROPPED', dropped_reason = 'HANDED_OVER'
         WHERE id IN (SELECT id FROM chosen WHERE twice))
       UPDATE mail_messages SET person_id = $3, to_name = $4, to_address = $5, locale = $6,
         waits_in = NULL, digest_rhythm = NULL, digest_id = NULL
       WHERE id IN (SELECT id FROM chosen WHERE NOT twice)`,
      [fromId, subjectIds, to.personId, to.name, to.address, to.locale],
    );
  }

  /** Somebody has another address: what has not arrived goes there, also when it is tried once more. */
  async moveTo(tx: EntityManager, personId: string, address: string): Promise<void> {
    await tx.query(
      `UPDATE mail_messages SET to_address = $2 WHERE id IN (
         SELECT id FROM mail_messages
         WHERE person_id = $1 AND status IN ('PLANNED', 'SENDING', 'FAILED') AND to_address <> '' ORDER BY id FOR UPDATE)`,
      [personId, address],
    );
  }

  /** How far batches are, by their id; one that nobody was mailed in is absent. */
  async progress(tx: EntityManager, batchIds: readonly string[]): Promise<Map<string, BatchProgress>> {
    const rows = await tx.query<(BatchProgress & { readonly id: string })[]>(
      `SELECT batch_id AS id,
              count(*) FILTER (WHERE status IN ('PLANNED', 'SENDING'))::int AS waiting,
              count(*) FILTER (WHERE status = 'SENT')::int AS sent,
              count(*) FILTER (WHERE status = 'FAILED')::int AS failed,
              count(*) FILTER (WHERE status = 'DROPPED')::int AS dropped
       FROM mail_messages WHERE batch_id = ANY ($1) GROUP BY batch_id`,
      [batchIds],
    );
    return new Map(rows.map(({ id, ...progress }) => [id, progress]));
  }

  /** What has not left yet of some kinds in a context: of these subjects, or of all. */
  async open(
    tx: EntityManager,
    which: {
      readonly contextId: string;
      readonly kinds: readonly string[];
      readonly subjectIds?: readonly string[];
    },
  ): Promise<OpenMail[]> {
    return tx.query(
      `SELECT kind, subject_id AS "subjectId", dedupe_key AS "dedupeKey", payload
       FROM mail_messages
       WHERE context_id = $1 AND status IN ('PLANNED', 'SENDING') AND kind = ANY ($2)
         AND ($3::uuid[] IS NULL OR subject_id = ANY ($3))`,
      [which.contextId, which.kinds, which.subjectIds ?? null],
    );
  }

  /** Nothing more goes out about these subjects, and the record forgets to whom mail about them went. */
  async forgetSubjects(tx: EntityManager, subjectIds: readonly string[]): Promise<void> {
    await this.drop(tx, { subjectIds }, 'ERASED');
    await tx.query(
      `UPDATE mail_messages SET to_name = '', to_address = '', payload = '{}' WHERE subject_id = ANY ($1)`,
      [subjectIds],
    );
  }

  /** Erasure (P35): nothing more goes to this person, and the record forgets name, address and payload. */
  async forget(tx: EntityManager, personId: string): Promise<void> {
    await this.drop(tx, { personId }, 'ERASED');
    await tx.query(
      `DELETE FROM refused_addresses WHERE address_hash IN (
         SELECT encode(sha256(convert_to(lower(to_address), 'UTF8')), 'hex') FROM mail_messages WHERE person_id = $1)`,
      [personId],
    );
    await tx.query(
      `UPDATE mail_messages SET to_name = '', to_address = '', payload = '{}' WHERE person_id = $1`,
      [personId],
    );
  }

  /**
   * All mail of a context on its line of time, oldest first: what went, what is to come, what went wrong. What is of one
   * kind and one Dutch day is one point, at the first of its moments.
   */
  async timeline(tx: EntityManager, contextId: string): Promise<MailMoment[]> {
    return tx.query(
      `SELECT kind, min(due_at) AS "dueAt", status, count(*)::int AS count
       FROM mail_messages WHERE context_id = $1
       GROUP BY kind, (due_at AT TIME ZONE $2)::date, status
       ORDER BY min(due_at), kind, status`,
      [contextId, dutchZone],
    );
  }

  /** The mails of a context that will not arrive (P10), the latest first, at most 100. */
  async failures(tx: EntityManager, contextId: string): Promise<FailedMail[]> {
    return tx.query(
      `SELECT id, kind, person_id AS "personId", to_name AS "toName", subject_id AS "subjectId",
              due_at AS "dueAt", coalesce(last_error, 'UNKNOWN') AS code
       FROM mail_messages WHERE context_id = $1 AND status = 'FAILED'
       ORDER BY due_at DESC, id DESC
       LIMIT 100`,
      [contextId],
    );
  }
}
