import { Inject, Injectable } from '@nestjs/common';
import { OfferContacts } from '@verbonden/alliance/api';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { PrintOrder } from './print-order.entity';

export const printKinds = { ordered: 'campaign.print-ordered', sent: 'campaign.print-sent' } as const;

/** The two mails of an order, planned in the transaction of what they tell: to who ordered, else to the editors. */
@Injectable()
export class PrintMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly contacts: OfferContacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How the order is now; each change has its own, and only the last one leaves. */
  ordered(tx: EntityManager, order: PrintOrder): Promise<void> {
    return this.tell(tx, order, printKinds.ordered);
  }

  sent(tx: EntityManager, order: PrintOrder): Promise<void> {
    return this.tell(tx, order, printKinds.sent);
  }

  /** Nothing more goes out about these orders. */
  forget(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
    return this.plan.forgetSubjects(tx, orderIds);
  }

  private async tell(tx: EntityManager, order: PrintOrder, kind: string): Promise<void> {
    const { id, editionId, version } = order;
    const contacts = await this.contacts.of(tx, order);
    await this.plan.plan(
      tx,
      contacts.map(({ personId, name, address, locale }) => ({
        kind,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: id,
        contextId: editionId,
        dedupeKey: `${kind}/${id}/${version}/${personId}`,
        dueAt: this.clock.now(),
        payload: { version },
      })),
    );
  }
}
