import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Clock, dutchDay, momentFromDutch } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { type MailAddress, PersonService } from '../person/person.service';
import type { Deputy } from './deputy.entity';
import { type DeputyLetter, deputyMail } from './deputy.mail';

/** Who hears that somebody stands in: the deputy, now and on the first morning, and who looks after the network. */
@Injectable()
export class DeputyMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async named(tx: EntityManager, deputy: Deputy): Promise<void> {
    const { personId, deputyId, fromDay } = deputy;
    const deputyAddress = (await this.persons.mailAddresses(tx, [deputyId])).get(deputyId);
    const others = await this.persons.holders(
      tx,
      { roles: ['COORDINATOR', 'ADMINISTRATOR'], organisationIds: [] },
      50,
    );
    const now = this.clock.now();
    const morning = momentFromDutch(`${fromDay}T08:00`);
    const beginsLater = fromDay > dutchDay(now) && morning instanceof Date;
    await this.plan.plan(tx, [
      ...(deputyAddress ? [this.letter(deputy, deputyAddress, 'DEPUTY', now)] : []),
      ...(deputyAddress && beginsLater ? [this.letter(deputy, deputyAddress, 'BEGINS', morning)] : []),
      ...others
        .filter((each) => each.personId !== personId && each.personId !== deputyId)
        .map((each) => this.letter(deputy, each, 'OTHERS', now)),
    ]);
  }

  /** What was still to be said is not, and the one of both who did not end it hears it. */
  async ended(tx: EntityManager, deputy: Deputy, byId: string): Promise<void> {
    await this.plan.drop(tx, { subjectIds: [deputy.id] }, 'ENDED');
    const toId = byId === deputy.personId ? deputy.deputyId : deputy.personId;
    const to = (await this.persons.mailAddresses(tx, [toId])).get(toId);
    if (to) await this.plan.plan(tx, [this.letter(deputy, to, 'ENDED', this.clock.now())]);
  }

  private letter({ id }: Deputy, to: MailAddress, letter: DeputyLetter, dueAt: Date) {
    return {
      ...{ kind: deputyMail, personId: to.personId, toName: to.name, toAddress: to.address, dueAt },
      ...{ locale: to.locale, subjectId: id, contextId: null, payload: { letter } },
      dedupeKey: `${deputyMail}/${id}/${letter}/${to.personId}`,
    };
  }
}
