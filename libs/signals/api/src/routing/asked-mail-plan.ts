import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';

/** The mails about a question that was laid before members; `asked.mail.ts` writes them. */
export type AskedMailKind =
  'signals.asked' | 'signals.asked-nudge' | 'signals.unanswered' | 'signals.replied' | 'signals.helped';

/** The group on `/mijn/mail` of the mail to who is asked. Who has it off is not asked. */
export const askedMailGroup = 'signals.asked';

/** Whom one mail is for, and what it is about: a routing, an ask or a reply. */
export interface AskedMailTo {
  readonly personId: string;
  readonly subjectId: string;
}

/** Plans these mails, each once, in the transaction that gives the reason for it. */
@Injectable()
export class AskedMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(
    tx: EntityManager,
    kind: AskedMailKind,
    signalId: string,
    mails: readonly AskedMailTo[],
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(
      tx,
      mails.map(({ personId }) => personId),
    );
    await this.plan.plan(
      tx,
      mails.flatMap(({ personId, subjectId }): PlannedMailInput[] => {
        const to = addresses.get(personId);
        if (!to) return [];
        return [
          {
            kind,
            personId,
            toName: to.name,
            toAddress: to.address,
            locale: to.locale,
            subjectId,
            contextId: signalId,
            dedupeKey: `${kind}/${subjectId}/${personId}`,
            dueAt: this.clock.now(),
          },
        ];
      }),
    );
  }
}
