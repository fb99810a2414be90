import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';

/** Tells somebody what happened to their account, in the transaction in which it happens. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Goes to the address of this moment, also when the account is suspended; `to` names another mailbox. */
  async tell(
    tx: EntityManager,
    kind: string,
    personId: string,
    { to, subjectId = personId }: { readonly to?: string; readonly subjectId?: string } = {},
  ): Promise<void> {
    const [person] = await tx.query<{ name: string; email: string; locale: 'nl' | 'en' }[]>(
      `SELECT p.name, a.email, p.locale FROM persons p JOIN accounts a ON a.person_id = p.id WHERE p.id = $1`,
      [personId],
    );
    if (!person) return;
    const { name, email, locale } = person;
    await this.plan.plan(tx, [
      {
        ...{ kind, personId: to ? null : personId, toName: name, toAddress: to ?? email, locale, subjectId },
        ...{ contextId: null, dedupeKey: `${kind}/${newId()}`, dueAt: this.clock.now() },
      },
    ]);
  }
}
