import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull, LessThan } from 'typeorm';
import type { ConsentEnd } from './consent.codes';
import { Consent } from './consent.entity';
import { ConsentMailPlan } from './consent.mail-plan';
import { consentState } from './consent-state';
import { ConsentSubjects } from './consent-subjects';

/** As many as one round of the sweep ends; the rest waits for the next. */
const mostAtOnce = 200;

/** Ends consents. What was shown by one is taken away in the same transaction, everywhere. */
@Injectable()
export class ConsentEnding {
  constructor(
    private readonly db: DataSource,
    private readonly subjects: ConsentSubjects,
    private readonly mail: ConsentMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Ends a locked consent; one that ended already stays as it was. It takes away what is out by it; and, when the
   * people themselves say so or the time they gave is over, also what nobody else reads.
   */
  async end(tx: EntityManager, consent: Consent, by: ConsentEnd, reason: string | null): Promise<Consent> {
    if (consent.endedAt !== null) return consent;
    const now = this.clock.now();
    const stood = consentState(consent, dutchDay(now));
    const wasGiven = consentState(consent, consent.until) === 'GIVEN';
    const ended = await tx.save(Object.assign(consent, { endedAt: now, endedBy: by, endReason: reason }));
    const subject = this.subjects.find(consent.subjectType);
    const isOut =
      (stood === 'GIVEN' || stood === 'EXPIRED') &&
      (await subject?.preview(tx, consent.subjectId))?.isOut === true;
    if (isOut || by === 'MAKER' || by === 'GUARDIAN' || (by === 'TIME' && wasGiven)) {
      await subject?.takeAway(tx, consent.subjectId, by === 'TIME' ? 'TIME' : 'REQUEST');
    }
    await this.mail.dropQuestions(tx, consent);
    if (by !== 'COLLEAGUE') await this.mail.news(tx, ended);
    return ended;
  }

  /** Ends what was given until a day that has passed: each once, however many workers look (P15). */
  async endDue(): Promise<number> {
    const today = dutchDay(this.clock.now());
    const due = await this.db.getRepository(Consent).find({
      select: { id: true, subjectType: true, subjectId: true },
      where: { endedAt: IsNull(), until: LessThan(today) },
      order: { until: 'ASC' },
      take: mostAtOnce,
    });
    for (const { id, subjectType, subjectId } of due) {
      await this.db.transaction(async (tx) => {
        await this.subjects.find(subjectType)?.hold(tx, subjectId);
        const consent = await lockedConsent(tx, id);
        if (consent && consent.until < today) await this.end(tx, consent, 'TIME', null);
      });
    }
    return due.length;
  }
}

/** A consent that nobody else changes until the transaction ends; null when there is none. */
export function lockedConsent(tx: EntityManager, id: string): Promise<Consent | null> {
  return tx.findOne(Consent, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
