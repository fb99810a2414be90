import { Inject, Injectable } from '@nestjs/common';
import { type Clock, forbidden, type HeldRole, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Account } from '../account/account.entity';
import { Membership } from '../person/membership.entity';
import { daysValid, Invitation } from './invitation.entity';
import { canInvite } from './invitation.policy';

/** Who is let in, and as what. */
export interface Admitted extends HeldRole {
  readonly name: string;
  readonly email: string;
}

/**
 * Lets somebody in whose request was granted: who signs in here already gets the role at once, anybody else an
 * invitation. It sends nothing: the answer to their request is the one mail, and carries the link.
 */
@Injectable()
export class Admission {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * @returns the id of the invitation; null for who has the role already
   * @throws DomainError FORBIDDEN
   */
  async admit(
    tx: EntityManager,
    viewer: SignedInViewer,
    { name, email, role, organisationId }: Admitted,
  ): Promise<string | null> {
    if (!canInvite(viewer, role, organisationId)) throw forbidden();
    const now = this.clock.now();
    const known = await tx.findOneBy(Account, { email });
    if (known?.passwordHash) {
      await tx
        .createQueryBuilder()
        .insert()
        .into(Membership)
        .values({ id: newId(), personId: known.personId, role, organisationId, since: now, until: null })
        .orIgnore()
        .execute();
      return null;
    }
    const id = newId();
    await tx.insert(Invitation, {
      ...{ id, email, name, role, organisationId },
      invitedBy: viewer.personId,
      expiresAt: new Date(now.getTime() + daysValid * 86_400_000),
      acceptedAt: null,
    });
    return id;
  }
}
