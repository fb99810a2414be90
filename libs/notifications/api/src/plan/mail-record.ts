import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { MailStatus } from './mail-message.entity';
import { mailDueTopic } from './mail-plan';
import { triedAgain } from './try-again';

/** One mail as its record tells it. */
export interface RecordedMail {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly status: MailStatus;
  /** How often the mail server refused it. */
  readonly attempts: number;
  /** What the mail server said last, such as "SMTP_550" or "SMTP_452_4.2.2"; null when it took the mail. */
  readonly code: string | null;
  /** Why it was dropped, such as "MOVED". */
  readonly droppedReason: string | null;
}

/** The latest mails of one subject that are shown. */
const mostOfOne = 50;

/** What became of mail: for each subject, and once more for what failed. */
@Injectable()
export class MailRecord {
  constructor(
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The mails about some subjects, oldest first; of each the latest fifty. */
  async of(tx: EntityManager, subjectIds: readonly string[]): Promise<RecordedMail[]> {
    return tx.query(
      `SELECT mail.* FROM unnest($1::uuid[]) AS subject (id)
       CROSS JOIN LATERAL (
         SELECT id, kind, subject_id AS "subjectId", due_at AS "dueAt", sent_at AS "sentAt", status, attempts,
                last_error AS code, dropped_reason AS "droppedReason"
         FROM mail_messages WHERE subject_id = subject.id
         ORDER BY due_at DESC, id DESC LIMIT ${mostOfOne}) AS mail
       ORDER BY mail."dueAt", mail.id`,
      [subjectIds],
    );
  }

  /**
   * Tries what failed in a context once more, and nothing else: the same mails, so whoever got theirs gets none. Each is
   * checked again as it leaves, and one with which workers were lost goes alone again.
   * @returns how many
   */
  async resend(tx: EntityManager, contextId: string): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE mail_messages
       SET ${triedAgain('$2')}
       WHERE id IN (
         SELECT id FROM mail_messages WHERE context_id = $1 AND status = 'FAILED' ORDER BY id FOR UPDATE)
       RETURNING id`,
      [contextId, this.clock.now()],
    );
    if (count > 0) await this.notes.publish(tx, mailDueTopic);
    return count;
  }
}
