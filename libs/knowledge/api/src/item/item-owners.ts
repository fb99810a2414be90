import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { KnowledgeItem } from './knowledge-item.entity';

/** Colleagues of one organisation that get the same mail, at most. */
const mostEditors = 5;

/** What differs between the mails to one person: see {@link PlannedMailInput}. */
type About = Pick<PlannedMailInput, 'kind' | 'subjectId' | 'contextId'> & {
  /** What may be told once; each person hears it once. */
  readonly once: string;
  readonly dueAt?: Date;
};

/** Who answers for an item, and the mail to them. */
@Injectable()
export class ItemOwners {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Its author; when that is nobody any more, the editors of its organisation. What was imported may have neither. */
  async of(
    tx: EntityManager,
    item: Pick<KnowledgeItem, 'authorId' | 'organisationId'>,
  ): Promise<MailAddress[]> {
    const author =
      item.authorId && (await this.persons.findReaderLocale(tx, item.authorId))
        ? [...(await this.persons.mailAddresses(tx, [item.authorId])).values()]
        : [];
    if (author.length > 0 || !item.organisationId) return author;
    return this.persons.holders(
      tx,
      { roles: ['EDITOR'], organisationIds: [item.organisationId] },
      mostEditors,
    );
  }

  /** Its owners, or the coordinators when there are none: somebody always hears it. */
  async orCoordinators(
    tx: EntityManager,
    item: Pick<KnowledgeItem, 'authorId' | 'organisationId'>,
  ): Promise<MailAddress[]> {
    const owners = await this.of(tx, item);
    if (owners.length > 0) return owners;
    return [
      ...(await this.persons.mailAddresses(tx, await this.persons.idsWithRole(tx, 'COORDINATOR'))).values(),
    ];
  }

  /** Plans one mail for each of them. @returns how many were planned now */
  async mail(
    tx: EntityManager,
    to: readonly MailAddress[],
    { once, dueAt = this.clock.now(), ...about }: About,
  ): Promise<number> {
    return this.plan.plan(
      tx,
      to.map(({ personId, name, address, locale }) => ({
        ...about,
        personId,
        toName: name,
        toAddress: address,
        locale,
        dedupeKey: `${about.kind}/${once}/${personId}`,
        dueAt,
      })),
    );
  }
}
