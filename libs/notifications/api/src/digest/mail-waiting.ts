import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { mailDroppedTopic, mailDueTopic } from '../plan/mail-plan';
import { digestRhythms } from '../preference/mail-rhythm';
import { nextDigest } from './digest-moment';
import { calmCode, digestMail } from './digest-names';

/** What of a person waits: for an overview, or for calm to end. */
@Injectable()
export class MailWaiting {
  constructor(
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One at a time gathers what waits for a person, or lets it go: else a mail could be in an overview and leave by itself. */
  async lock(tx: EntityManager, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('mail waiting for ' || $1, 0))`, [
      personId,
    ]);
  }

  /**
   * Somebody chose another rhythm: what waits of these groups is decided on anew, and what a worker holds is checked
   * again. What is in an overview that is on its way stays in it. The caller holds the lock.
   */
  async letGo(tx: EntityManager, personId: string, groups: readonly string[]): Promise<void> {
    // Locked, an overview that waits cannot leave with what goes out of it here.
    const open = await tx.query<{ id: string; status: string }[]>(
      `SELECT subject_id AS id, status FROM mail_messages
       WHERE person_id = $1 AND kind = $2 AND status IN ('PLANNED', 'SENDING') ORDER BY id FOR UPDATE`,
      [personId, digestMail],
    );
    const leaving = open.filter(({ status }) => status === 'SENDING').map(({ id }) => id);
    await tx.query(
      `UPDATE mail_messages
       SET waits_in = NULL, digest_id = NULL, digest_rhythm = NULL, attempt_at = $4, handed_at = NULL, last_error = NULL
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE person_id = $1 AND status = 'PLANNED' AND waits_in = ANY ($2)
           AND (digest_id IS NULL OR NOT (digest_id = ANY ($3::uuid[])))
         ORDER BY id
         FOR UPDATE)`,
      [personId, groups, leaving, this.clock.now()],
    );
    await this.notes.publish(tx, mailDroppedTopic);
    await this.notes.publish(tx, mailDueTopic);
  }

  /**
   * Calm ended for somebody, or may have: what waited only for that is looked at now, and an overview at its usual moment.
   * @param personId null for everybody
   */
  async endCalm(tx: EntityManager, personId: string | null): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `UPDATE mail_messages SET attempt_at = $3, handed_at = NULL
       WHERE id IN (
         SELECT id FROM mail_messages
         WHERE ($1::uuid IS NULL OR person_id = $1) AND status = 'PLANNED' AND last_error = $2
         ORDER BY id FOR UPDATE)`,
      [personId, calmCode, now],
    );
    for (const rhythm of digestRhythms) {
      await tx.query(
        `UPDATE mail_messages SET attempt_at = $3
         WHERE id IN (
           SELECT id FROM mail_messages
           WHERE ($1::uuid IS NULL OR person_id = $1) AND status = 'PLANNED' AND waits_in IS NOT NULL
             AND digest_id IS NULL AND digest_rhythm = $2 AND attempt_at > $3
           ORDER BY id FOR UPDATE)`,
        [personId, rhythm, nextDigest(rhythm, now)],
      );
    }
    await this.notes.publish(tx, mailDueTopic);
  }
}
