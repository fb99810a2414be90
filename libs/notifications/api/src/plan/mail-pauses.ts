import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, LiveNotes } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { allMail } from './held-mail';
import { MailPause } from './mail-pause.entity';
import { mailDroppedTopic, mailDueTopic } from './mail-plan';

/**
 * Holds the mail of a context and lets it go on. Held mail stays planned and is not touched: when it goes on it is
 * checked as always, so what does not fit any more is dropped then.
 */
@Injectable()
export class MailPauses {
  constructor(
    private readonly notes: LiveNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * From the commit on nothing of this context leaves but what is already on its way to the mail server.
   * @param contextId a context, or {@link allMail}
   * @param exceptKinds what may not wait
   * @returns false when it was held already
   */
  async pause(
    tx: EntityManager,
    contextId: string,
    exceptKinds: readonly string[],
    byPersonId: string | null = null,
  ): Promise<boolean> {
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(MailPause)
      .values({ contextId, exceptKinds: [...exceptKinds], since: this.clock.now(), byPersonId })
      .orIgnore()
      .returning('context_id')
      .execute();
    if ((made.raw as unknown[]).length === 0) return false;
    // Workers look again before each mail they hold.
    await this.notes.publish(tx, mailDroppedTopic);
    return true;
  }

  /** What was held is late from now on, not since it was due. @returns false when it was not held */
  async resume(tx: EntityManager, contextId: string): Promise<boolean> {
    await tx.query(
      `UPDATE mail_messages SET attempt_at = $2
       WHERE id IN (
         SELECT mail.id FROM mail_messages AS mail JOIN mail_pauses AS pause ON pause.context_id = $1
         WHERE mail.status = 'PLANNED' AND mail.attempt_at < $2 AND mail.waits_in IS NULL
           AND (mail.context_id = $1 OR $1 = '${allMail}') AND NOT (mail.kind = ANY (pause.except_kinds))
         ORDER BY mail.id FOR UPDATE OF mail)`,
      [contextId, this.clock.now()],
    );
    const { affected } = await tx.delete(MailPause, { contextId });
    if (!affected) return false;
    await this.notes.publish(tx, mailDueTopic);
    return true;
  }

  /** Since when the mail of a context is held; null when it is not. */
  async since(tx: EntityManager, contextId: string): Promise<Date | null> {
    return (await tx.findOneBy(MailPause, { contextId }))?.since ?? null;
  }

  /** Since when all mail is held, and by whom; null when it is not. */
  ofAll(tx: EntityManager): Promise<Pick<MailPause, 'since' | 'byPersonId'> | null> {
    return tx.findOneBy(MailPause, { contextId: allMail });
  }
}
