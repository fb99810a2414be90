import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  decodeCursor,
  dutchZone,
  encodeCursor,
  type Page,
  pageOf,
  type PageRequest,
} from '@verbonden/shared/kernel';
import { CLOCK, containing, countUpTo, LiveNotes } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { held } from '../plan/held-mail';
import { couldLeave, lateAfterMinutes, open, waitsForNothing, waitsForUs } from '../plan/late-mail';
import { mailDueTopic } from '../plan/mail-plan';
import { triedAgain } from '../plan/try-again';
import { type MailReason, reasonIn, reasonOf } from './mail-reasons';

/** Which part of the mail is looked at. */
export const mailStands = ['WAITING', 'LATE', 'FAILED', 'SENT_TODAY'] as const;
export type MailStand = (typeof mailStands)[number];

/** Counting stops here: of more the exact figure helps nobody. */
const mostCounted = 10_000;
/** As many are tried again at once, so that nobody holds up the plan. */
const mostRetried = 5_000;

/** Which mails; all the given conditions together. */
export interface QueueFilter {
  readonly stand: MailStand;
  readonly kind?: string | null;
  readonly reason?: MailReason | null;
  /** A part of a name. */
  readonly who?: string | null;
  /** Only mail to people with a place in the network. */
  readonly membersOnly?: boolean;
  /** None of these kinds. */
  readonly exceptKinds?: readonly string[];
}

/** One mail in the queue: to whom and how it stands, never what is in it. */
export interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly toName: string;
  readonly dueAt: Date;
  /** When it is tried next; of what failed or left, without meaning. */
  readonly attemptAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly status: 'PLANNED' | 'SENDING' | 'SENT' | 'FAILED';
  readonly isLate: boolean;
  readonly isHeld: boolean;
  /** It waits for the overview that its reader chose. */
  readonly isGathered: boolean;
  readonly reason: MailReason | null;
}

export interface QueueFigures {
  readonly waiting: number;
  readonly late: number;
  readonly failed: number;
  readonly sentToday: number;
}

/** Mail that is late because of us, and since when. */
export interface Overdue {
  readonly count: number;
  readonly oldest: Date | null;
  readonly serverIsAway: boolean;
}

const late = `(${waitsForNothing}
  AND ${couldLeave} < $1::timestamptz - interval '${lateAfterMinutes} minutes')`;

const today = `date_trunc('day', $1::timestamptz AT TIME ZONE '${dutchZone}') AT TIME ZONE '${dutchZone}'`;

/** Of each stand: which mails, by which moment they stand, and which come first. */
const stands = {
  WAITING: { where: open, moment: 'due_at', first: 'ASC' },
  LATE: { where: late, moment: 'due_at', first: 'ASC' },
  FAILED: { where: `status = 'FAILED'`, moment: 'due_at', first: 'DESC' },
  SENT_TODAY: { where: `status = 'SENT' AND sent_at >= ${today}`, moment: 'sent_at', first: 'DESC' },
} as const;

/** All mail of the network as a queue: what waits, what is late, what failed and why, and what left today. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly db: DataSource,
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Waiting and late: what should leave first comes first; failed and sent: the latest first. */
  async page(filter: QueueFilter, { first, after }: PageRequest): Promise<Page<QueuedMail>> {
    const { where, moment, first: order } = stands[filter.stand];
    const [at, id] = after ? decodeCursor(after, 2) : [null, null];
    // The moment counts for some of the stands only, and is always given.
    const chosen = `$1::timestamptz IS NOT NULL AND ${where}
      AND ($2::text IS NULL OR kind = $2)
      AND ($3::text IS NULL OR ${reasonIn('last_error')} = $3)
      AND ($4::text IS NULL OR unaccent(to_name) ILIKE unaccent($4))
      AND (NOT $5::boolean OR person_id IS NOT NULL)
      AND NOT kind = ANY ($6::text[])`;
    const values = [
      this.clock.now(),
      filter.kind ?? null,
      filter.reason ?? null,
      filter.who ? containing(filter.who) : null,
      filter.membersOnly ?? false,
      filter.exceptKinds ?? [],
    ];
    const [rows, [{ total }]] = await Promise.all([
      this.db.query<(Omit<QueuedMail, 'reason'> & { code: string | null })[]>(
        `SELECT id, kind, person_id AS "personId", to_name AS "toName", due_at AS "dueAt", attempt_at AS "attemptAt",
                sent_at AS "sentAt", attempts, status, last_error AS code, ${late} AS "isLate",
                ${open} AND ${held} AS "isHeld", ${open} AND waits_in IS NOT NULL AS "isGathered"
         FROM mail_messages
         WHERE ${chosen} AND ($7::timestamptz IS NULL OR (${moment}, id) ${order === 'ASC' ? '>' : '<'} ($7, $8::uuid))
         ORDER BY ${moment} ${order}, id ${order} LIMIT $9`,
        [...values, ...cursorOf(at, id), first + 1],
      ),
      this.db.query<[{ total: number }]>(countUpTo(`SELECT FROM mail_messages WHERE ${chosen}`), values),
    ]);
    const mails = rows.map(({ code, ...mail }) => ({ ...mail, reason: reasonOf(code) }));
    return pageOf(mails, first, total, (mail) =>
      encodeCursor((moment === 'sent_at' ? mail.sentAt! : mail.dueAt).toISOString(), mail.id),
    );
  }

  /** How much there is of each; counted up to ten thousand. */
  async figures(): Promise<QueueFigures> {
    const counted = (where: string) =>
      `(SELECT count(*)::int FROM (SELECT 1 FROM mail_messages WHERE ${where} LIMIT ${mostCounted}) AS counted)`;
    const [row] = await this.db.query<[QueueFigures]>(
      `SELECT ${counted(stands.WAITING.where)} AS waiting, ${counted(late)} AS late,
              ${counted(stands.FAILED.where)} AS failed, ${counted(stands.SENT_TODAY.where)} AS "sentToday"`,
      [this.clock.now()],
    );
    return row;
  }

  /** What is late because of us: our mail server or our worker. */
  async overdue(): Promise<Overdue> {
    const [row] = await this.db.query<[Overdue]>(
      `SELECT count(*)::int AS count, min(${couldLeave}) AS oldest,
              coalesce(bool_or(last_error LIKE 'SERVER\\_%'), false) AS "serverIsAway"
       FROM mail_messages
       WHERE ${late} AND ${waitsForUs}`,
      [this.clock.now()],
    );
    return row;
  }

  /** What failed, by its reason, the most first. */
  failures(): Promise<{ reason: MailReason; count: number }[]> {
    return this.db.query(
      `SELECT coalesce(${reasonIn('last_error')}, 'OTHER') AS reason, count(*)::int AS count
       FROM mail_messages WHERE status = 'FAILED' GROUP BY 1 ORDER BY count DESC, reason`,
    );
  }

  /** The kinds of all mail that has not left, failed or left today. */
  async kinds(): Promise<string[]> {
    const rows = await this.db.query<{ kind: string }[]>(
      `SELECT DISTINCT kind FROM mail_messages
       WHERE ${open} OR status = 'FAILED' OR (${stands.SENT_TODAY.where}) ORDER BY kind`,
      [this.clock.now()],
    );
    return rows.map(({ kind }) => kind);
  }

  /**
   * Tries what failed once more: one mail, or all with one reason. The same mails, so whoever got theirs gets none, and
   * each is checked again as it leaves. @returns how many
   */
  async retry(
    tx: EntityManager,
    which: { readonly id: string } | { readonly reason: MailReason },
  ): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE mail_messages
       SET ${triedAgain('$1')}
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE status = 'FAILED' AND ($2::uuid IS NULL OR id = $2)
           AND ($3::text IS NULL OR coalesce(${reasonIn('last_error')}, 'OTHER') = $3)
         ORDER BY id LIMIT ${mostRetried} FOR UPDATE)
       RETURNING id`,
      [this.clock.now(), 'id' in which ? which.id : null, 'reason' in which ? which.reason : null],
    );
    if (count > 0) await this.notes.publish(tx, mailDueTopic);
    return count;
  }
}

/** A place in the list that somebody made up is the beginning. */
function cursorOf(
  at: string | null | undefined,
  id: string | null | undefined,
): [Date | null, string | null] {
  const moment = new Date(at ?? '');
  return Number.isNaN(moment.getTime()) || !isUUID(id) ? [null, null] : [moment, id!];
}
