import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, Locale } from '@verbonden/shared/kernel';
import { CLOCK, newId, type Schedule } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MailCalm } from '../calm/mail-calm';
import { MailPlan } from '../plan/mail-plan';
import { digestMail } from './digest-names';
import { MailWaiting } from './mail-waiting';

/** As many people as are looked up at once. */
const mostPeople = 500;
/** As many mails as one overview holds; what is more comes in the next. */
const mostInOne = 300;

const due = `status = 'PLANNED' AND waits_in IS NOT NULL AND digest_id IS NULL`;

/**
 * Gathers what waits: at its moment everything of one person becomes one overview, however many workers look at once
 * (P15). Whoever is on holiday gets theirs when they are back, and then one.
 */
@Injectable()
export class DigestSweep implements Schedule {
  readonly name = 'notifications.digest';
  readonly everyMinutes = 5;
  private readonly log = new Logger('DigestSweep');

  constructor(
    private readonly db: DataSource,
    private readonly plan: MailPlan,
    private readonly calm: MailCalm,
    private readonly waiting: MailWaiting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks at everybody whose moment came, some people at a time. */
  async run(atOnce = mostPeople): Promise<void> {
    const now = this.clock.now();
    let ids = await this.peopleAfter(null, now, atOnce);
    while (ids.length > 0) {
      const freeFrom = await this.calm.from(this.db.manager, ids, now);
      for (const personId of ids) await this.look(personId, now, freeFrom(personId));
      ids = ids.length < atOnce ? [] : await this.peopleAfter(ids.at(-1)!, now, atOnce);
    }
  }

  /** In the order of ids, so that whoever fails is passed in this round and is not first in it twice. */
  private async peopleAfter(last: string | null, now: Date, most: number): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }[]>(
      `SELECT DISTINCT person_id AS "personId" FROM mail_messages
       WHERE ${due} AND attempt_at <= $1 AND ($2::uuid IS NULL OR person_id > $2)
       ORDER BY person_id LIMIT $3`,
      [now, last, most],
    );
    return rows.map(({ personId }) => personId);
  }

  /** One whose mail cannot be gathered does not stop the others: the next round tries again. */
  private async look(personId: string, now: Date, freeFrom: Date): Promise<void> {
    try {
      await this.db.transaction((tx) =>
        freeFrom > now ? this.wait(tx, personId, now, freeFrom) : this.gather(tx, personId, now),
      );
    } catch (fault) {
      this.log.error(`one overview: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }

  private async gather(tx: EntityManager, personId: string, now: Date): Promise<void> {
    await this.waiting.lock(tx, personId);
    const mails = await tx.query<{ id: string; toName: string; toAddress: string; locale: Locale }[]>(
      `SELECT id, to_name AS "toName", to_address AS "toAddress", locale FROM mail_messages
       WHERE person_id = $1 AND ${due} AND attempt_at <= $2
       ORDER BY due_at, id LIMIT ${mostInOne} FOR UPDATE`,
      [personId, now],
    );
    const newest = mails.at(-1);
    if (!newest) return;
    const subjectId = newId();
    await tx.query('UPDATE mail_messages SET digest_id = $2 WHERE id = ANY ($1)', [
      mails.map(({ id }) => id),
      subjectId,
    ]);
    const { toName, toAddress, locale } = newest;
    await this.plan.plan(tx, [
      {
        ...{ kind: digestMail, personId, toName, toAddress, locale, subjectId, contextId: null, dueAt: now },
        dedupeKey: `${digestMail}/${subjectId}`,
      },
    ]);
  }

  private async wait(tx: EntityManager, personId: string, now: Date, until: Date): Promise<void> {
    await this.waiting.lock(tx, personId);
    await tx.query(
      `UPDATE mail_messages SET attempt_at = $3 WHERE person_id = $1 AND ${due} AND attempt_at <= $2`,
      [personId, now, until],
    );
  }
}
