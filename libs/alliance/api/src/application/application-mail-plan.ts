import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { MembershipApplication } from './application.entity';

/** The names of the mails about applications. */
export const applicationMails = {
  confirm: 'alliance.application-confirm',
  received: 'alliance.application-received',
  question: 'alliance.application-question',
  approved: 'alliance.application-approved',
  declined: 'alliance.application-declined',
  late: 'alliance.application-late',
} as const;

/** Which mails follow from an application, planned in the transaction that is their reason. */
@Injectable()
export class ApplicationMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async confirm(tx: EntityManager, application: MembershipApplication): Promise<void> {
    await this.toApplicant(tx, application, applicationMails.confirm);
  }

  async received(tx: EntityManager, application: MembershipApplication): Promise<void> {
    await this.toApplicant(tx, application, applicationMails.received);
  }

  async question(tx: EntityManager, application: MembershipApplication, momentId: string): Promise<void> {
    await this.toApplicant(tx, application, applicationMails.question, { momentId });
  }

  async approved(
    tx: EntityManager,
    application: MembershipApplication,
    invitationId: string | null,
  ): Promise<void> {
    await this.toApplicant(tx, application, applicationMails.approved, { invitationId });
  }

  async declined(tx: EntityManager, application: MembershipApplication): Promise<void> {
    await this.toApplicant(tx, application, applicationMails.declined);
  }

  /** Tells every coordinator that it waits too long, once for each time that it waits. */
  async late(tx: EntityManager, application: MembershipApplication): Promise<number> {
    const coordinators = await this.persons.mailAddresses(
      tx,
      await this.persons.idsWithRole(tx, 'COORDINATOR'),
    );
    const since = application.waitingSince!.toISOString();
    return this.plan.plan(
      tx,
      [...coordinators.values()].map(({ personId, name, address, locale }) => ({
        kind: applicationMails.late,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: application.id,
        contextId: application.id,
        dedupeKey: `${applicationMails.late}/${application.id}/${since}/${personId}`,
        dueAt: this.clock.now(),
        payload: { since },
      })),
    );
  }

  private async toApplicant(
    tx: EntityManager,
    { id, contactName, contactEmail, locale }: MembershipApplication,
    kind: string,
    payload: Readonly<Record<string, string | null>> = {},
  ): Promise<void> {
    const which = payload['momentId'] ? `/${payload['momentId']}` : '';
    await this.plan.plan(tx, [
      {
        kind,
        personId: null,
        toName: contactName,
        toAddress: contactEmail,
        locale,
        subjectId: id,
        contextId: id,
        dedupeKey: `${kind}/${id}${which}`,
        dueAt: this.clock.now(),
        payload,
      },
    ]);
  }
}
