import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Commitment, Commitments, OrganisationPeople, PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, IsNull } from 'typeorm';
import { daysLater } from '../offer/offer-dates';
import { Partnership } from '../partnership/partnership.entity';
import { PartnershipService } from '../partnership/partnership.service';
import { OrganisationLeaving } from './leaving.entity';

export const membershipEndedMail = 'alliance.membership-ended';

/** The end itself: roles are closed, people lose what the organisation gave them, and each of them is told. */
@Injectable()
export class LeavingEnd {
  constructor(
    private readonly people: OrganisationPeople,
    private readonly persons: PersonService,
    private readonly partnerships: PartnershipService,
    private readonly commitments: Commitments,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  peopleOf(tx: EntityManager, organisationId: string): Promise<string[]> {
    return this.people.of(tx, organisationId);
  }

  /** What its people will come to; not of who is somebody elsewhere too: that is not this organisation's to see or end. */
  async commitmentsOf(
    tx: EntityManager,
    organisationId: string,
    personIds: readonly string[],
  ): Promise<Commitment[]> {
    return this.commitments.upcoming(tx, await this.people.onlyHere(tx, organisationId, personIds));
  }

  /** @param cancelIds of what its people would come to; what is of somebody else is left alone */
  async end(
    tx: EntityManager,
    leaving: OrganisationLeaving,
    cancelIds: readonly string[],
  ): Promise<OrganisationLeaving> {
    const { organisationId, onDay, writtenById } = leaving;
    const left = await this.people.endAll(tx, organisationId);
    for (const held of await tx.findBy(Partnership, { organisationId, until: IsNull() })) {
      await this.partnerships.end(tx, held.id, lastOf(onDay, firstEnd(held)));
    }
    const own = await this.commitmentsOf(tx, organisationId, left);
    const chosen = own.filter(({ id }) => cancelIds.includes(id)).map(({ id }) => id);
    await this.commitments.cancel(tx, chosen, writtenById);
    const addresses = await this.persons.mailAddresses(tx, left);
    await this.plan.plan(
      tx,
      [...addresses.values()].map(({ personId, name, address, locale }) => ({
        kind: membershipEndedMail,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: leaving.id,
        contextId: organisationId,
        dedupeKey: `${membershipEndedMail}/${leaving.id}/${personId}`,
        dueAt: this.clock.now(),
      })),
    );
    return tx.save(Object.assign(leaving, { doneAt: this.clock.now() }));
  }
}

/** The first day on which a role can be over: it lasts a day at least, also one that began after the leaving was planned. */
function firstEnd({ since, knownFrom }: Partnership): string {
  return daysLater(since ?? knownFrom!, 1);
}

function lastOf(one: string, other: string): string {
  return one > other ? one : other;
}
