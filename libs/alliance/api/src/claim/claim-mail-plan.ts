import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { OrganisationClaim } from './claim.entity';

/** The names of the mails about claims. */
export const claimMails = {
  confirm: 'alliance.claim-confirm',
  waiting: 'alliance.claim-waiting',
  approved: 'alliance.claim-approved',
  declined: 'alliance.claim-declined',
} as const;

/** Enough editors to answer one claim. */
const mostEditors = 20;

/** Which mails follow from a claim, planned in the transaction that is their reason. */
@Injectable()
export class ClaimMailPlan {
  constructor(
    private readonly plan: MailPlan,
    private readonly persons: PersonService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async confirm(tx: EntityManager, claim: OrganisationClaim): Promise<void> {
    await this.toClaimant(tx, claim, claimMails.confirm);
  }

  async approved(tx: EntityManager, claim: OrganisationClaim, invitationId: string | null): Promise<void> {
    await this.toClaimant(tx, claim, claimMails.approved, { invitationId });
  }

  /** Says no, or that somebody else was earlier. */
  async declined(tx: EntityManager, claim: OrganisationClaim): Promise<void> {
    await this.toClaimant(tx, claim, claimMails.declined);
  }

  /** Asks the editors of the organisation, and the coordinators when it has none. */
  async waiting(tx: EntityManager, { id, organisationId }: OrganisationClaim): Promise<void> {
    const editors = await this.persons.holders(
      tx,
      { roles: ['EDITOR'], organisationIds: [organisationId] },
      mostEditors,
    );
    const coordinators = async () =>
      this.persons.mailAddresses(tx, await this.persons.idsWithRole(tx, 'COORDINATOR'));
    const asked = editors.length > 0 ? editors : [...(await coordinators()).values()];
    await this.plan.plan(
      tx,
      asked.map(({ personId, name, address, locale }) => ({
        kind: claimMails.waiting,
        personId,
        toName: name,
        toAddress: address,
        locale,
        subjectId: id,
        contextId: organisationId,
        dedupeKey: `${claimMails.waiting}/${id}/${personId}`,
        dueAt: this.clock.now(),
      })),
    );
  }

  private async toClaimant(
    tx: EntityManager,
    { id, name, email, locale, organisationId }: OrganisationClaim,
    kind: string,
    payload: Readonly<Record<string, string | null>> = {},
  ): Promise<void> {
    await this.plan.plan(tx, [
      {
        kind,
        personId: null,
        toName: name,
        toAddress: email,
        locale,
        subjectId: id,
        contextId: organisationId,
        dedupeKey: `${kind}/${id}`,
        dueAt: this.clock.now(),
        payload,
      },
    ]);
  }
}
