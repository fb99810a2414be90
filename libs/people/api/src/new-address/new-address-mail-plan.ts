import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { PersonService } from '../person/person.service';
import type { NewAddress } from './new-address.entity';

/** Who hears of a new address, in the transaction that asks for it or makes it. */
@Injectable()
export class NewAddressMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The other coordinators: one of them agrees. */
  async askSecond(tx: EntityManager, { id }: NewAddress, coordinatorIds: readonly string[]): Promise<void> {
    const kind = 'people.new-address-second';
    await this.plan.plan(
      tx,
      [...(await this.persons.mailAddresses(tx, coordinatorIds)).values()].map((to) => ({
        ...{ kind, personId: to.personId, toName: to.name, toAddress: to.address, locale: to.locale },
        ...{
          subjectId: id,
          contextId: null,
          dedupeKey: `${kind}/${id}/${to.personId}`,
          dueAt: this.clock.now(),
        },
      })),
    );
  }

  /** The mailbox that was, where a thief would be seen; and the new one, with the way in. */
  async tellBoth(tx: EntityManager, { id, personId, oldEmail, email }: NewAddress): Promise<void> {
    const to = (await this.persons.mailAddresses(tx, [personId])).get(personId);
    if (!to) return;
    await this.plan.moveTo(tx, personId, email);
    const mails = [
      ['people.address-left', oldEmail],
      ['people.address-new', email],
    ] as const;
    await this.plan.plan(
      tx,
      mails.map(([kind, toAddress]) => ({
        ...{ kind, personId: null, toName: to.name, toAddress, locale: to.locale },
        ...{ subjectId: id, contextId: null, dedupeKey: `${kind}/${id}`, dueAt: this.clock.now() },
      })),
    );
  }
}
