import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { ConsentHolder } from './consent.codes';
import type { Consent } from './consent.entity';
import { consentState } from './consent-state';

/** The names of the mails about consents. */
export const consentMails = {
  question: 'alliance.consent-question',
  news: 'alliance.consent-news',
} as const;

/** Which mails follow from a consent, planned in the transaction that is their reason. */
@Injectable()
export class ConsentMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks everybody who has to say yes, each once. */
  async questions(tx: EntityManager, consent: Consent): Promise<void> {
    const asked: readonly (readonly [ConsentHolder, string, string | null])[] = [
      ['MAKER', consent.chosenName, consent.makerAddress],
      ['GUARDIAN', consent.guardianName ?? '', consent.guardianAddress],
    ];
    await this.plan.plan(
      tx,
      asked.flatMap(([holder, toName, toAddress]) =>
        toAddress === null
          ? []
          : {
              kind: consentMails.question,
              personId: null,
              toName,
              toAddress,
              locale: consent.locale,
              subjectId: consent.id,
              contextId: consent.id,
              dedupeKey: `${consentMails.question}/${consent.id}/${holder}`,
              dueAt: this.clock.now(),
              payload: { holder },
            },
      ),
    );
  }

  /** Nobody is asked any more. */
  async dropQuestions(tx: EntityManager, { id }: Consent): Promise<void> {
    await this.plan.drop(tx, { subjectIds: [id], kinds: [consentMails.question] }, 'ENDED');
  }

  /** Tells who asked, or a coordinator when that is nobody any more, how it stands now. */
  async news(tx: EntityManager, consent: Consent): Promise<void> {
    const now = this.clock.now();
    const state = consentState(consent, dutchDay(now));
    const asker = consent.askedById
      ? [...(await this.persons.mailAddresses(tx, [consent.askedById])).values()]
      : [];
    const to =
      asker.length > 0
        ? asker
        : (await this.persons.mailAddresses(tx, await this.persons.idsWithRole(tx, 'COORDINATOR'))).values();
    await this.plan.plan(
      tx,
      [...to].map(({ personId, name, address, locale }) => ({
        kind: consentMails.news,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: consent.id,
        contextId: consent.id,
        dedupeKey: `${consentMails.news}/${consent.id}/${state}/${personId}`,
        dueAt: now,
        payload: { state },
      })),
    );
  }
}
