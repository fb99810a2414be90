import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { LabProject } from '../project/lab-project.entity';
import type { LabRequest } from '../request/lab-request.entity';
import type { LabSite } from '../site/lab-site.entity';

/** The mails of this domain; `lab.mail.ts` writes them. */
export type LabMailKind =
  'lab.site-offered' | 'lab.site-answered' | 'lab.request-received' | 'lab.request-settled';

/** Who hears of what, planned in the transaction of the step itself. */
@Injectable()
export class LabMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who leads the project hears of an offer; without a lead the coordinators do. */
  async siteOffered(tx: EntityManager, site: LabSite, { leadId }: LabProject): Promise<void> {
    const whom = leadId ? [leadId] : await this.persons.idsWithRole(tx, 'COORDINATOR');
    await this.toPersons(
      tx,
      'lab.site-offered',
      site.id,
      whom.filter((id) => id !== site.offeredById),
    );
  }

  async siteAnswered(tx: EntityManager, site: LabSite, byId: string): Promise<void> {
    const { offeredById } = site;
    if (offeredById && offeredById !== byId)
      await this.toPersons(tx, 'lab.site-answered', site.id, [offeredById]);
  }

  requestReceived(tx: EntityManager, request: LabRequest): Promise<void> {
    return this.toBringer(tx, 'lab.request-received', request);
  }

  requestSettled(tx: EntityManager, request: LabRequest): Promise<void> {
    return this.toBringer(tx, 'lab.request-settled', request);
  }

  private async toPersons(
    tx: EntityManager,
    kind: LabMailKind,
    subjectId: string,
    ids: readonly string[],
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(tx, ids);
    await this.plan.plan(
      tx,
      [...addresses.values()].map(({ personId, name, address, locale }) => ({
        ...{ kind, personId, locale, subjectId, toName: name, toAddress: address, contextId: null },
        dedupeKey: `${kind}/${subjectId}/${personId}`,
        dueAt: this.clock.now(),
      })),
    );
  }

  private async toBringer(tx: EntityManager, kind: LabMailKind, request: LabRequest): Promise<void> {
    const { id, name, email, locale } = request;
    await this.plan.plan(tx, [
      {
        ...{ kind, locale, personId: null, subjectId: id, contextId: null, toName: name, toAddress: email },
        dedupeKey: `${kind}/${id}`,
        dueAt: this.clock.now(),
      },
    ]);
  }
}
