import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { MunicipalityClaim } from './municipality-claim.entity';

/** The names of the mails to who writes for a municipality. */
export const claimMails = {
  link: 'alliance.municipality-claim-link',
  answered: 'alliance.municipality-claim-answered',
} as const;

/** Which mails follow from a claim, planned in the transaction that is their reason. */
@Injectable()
export class ClaimMailPlan {
  constructor(
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The link, each time it is asked for. */
  link(tx: EntityManager, claim: MunicipalityClaim): Promise<number> {
    return this.to(tx, claimMails.link, claim, claim.askedAt.toISOString());
  }

  /** What a coordinator said. */
  answered(tx: EntityManager, claim: MunicipalityClaim): Promise<number> {
    return this.to(tx, claimMails.answered, claim, `${claim.status}/${claim.askedAt.toISOString()}`);
  }

  /** Who stopped gets nothing more. */
  async drop(tx: EntityManager, id: string): Promise<void> {
    await this.plan.drop(tx, { subjectIds: [id], kinds: Object.values(claimMails) }, 'ENDED');
  }

  private to(
    tx: EntityManager,
    kind: string,
    { id, name, email, locale, municipalityId, status }: MunicipalityClaim,
    once: string,
  ): Promise<number> {
    return this.plan.plan(tx, [
      {
        ...{ kind, personId: null, toName: name, toAddress: email, locale },
        ...{ subjectId: id, contextId: municipalityId, dueAt: this.clock.now() },
        dedupeKey: `${kind}/${id}/${once}`,
        payload: { status },
      },
    ]);
  }
}
