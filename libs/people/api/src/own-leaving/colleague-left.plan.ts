import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { type MailAddress, PersonService } from '../person/person.service';
import { colleagueLeft } from './colleague-left.mail';

const mostEditors = 50;

/** Who hears that somebody left: the colleague who follows, the editors, and without any of these the coordinators. */
@Injectable()
export class ColleagueLeftPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(
    tx: EntityManager,
    left: { readonly personId: string; readonly organisationId: string; readonly followerId: string | null },
  ): Promise<void> {
    const { personId, organisationId, followerId } = left;
    const editors = (
      await this.persons.holders(tx, { roles: ['EDITOR'], organisationIds: [organisationId] }, mostEditors)
    ).filter((each) => each.personId !== personId);
    const follower = followerId ? (await this.persons.mailAddresses(tx, [followerId])).get(followerId) : null;
    const others = editors.filter((each) => each.personId !== followerId);
    const coordinators =
      editors.length > 0
        ? []
        : [
            ...(
              await this.persons.mailAddresses(tx, await this.persons.idsWithRole(tx, 'COORDINATOR'))
            ).values(),
          ];
    const write = (to: MailAddress, as: 'FOLLOWER' | 'EDITOR' | 'COORDINATOR') => ({
      ...{ kind: colleagueLeft, personId: to.personId, toName: to.name, toAddress: to.address },
      ...{ locale: to.locale, subjectId: personId, contextId: organisationId, payload: { as } },
      ...{ dedupeKey: `${colleagueLeft}/${newId()}`, dueAt: this.clock.now() },
    });
    await this.plan.plan(tx, [
      ...(follower ? [write(follower, 'FOLLOWER')] : []),
      ...others.map((to) => write(to, 'EDITOR')),
      ...coordinators.filter((each) => each.personId !== personId).map((to) => write(to, 'COORDINATOR')),
    ]);
  }
}
