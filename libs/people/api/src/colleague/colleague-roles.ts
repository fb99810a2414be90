import { Inject, Injectable } from '@nestjs/common';
import { type Clock, notFound, type Role } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Membership } from '../person/membership.entity';
import { colleagueRoles } from './colleague.policy';

/** The roles of somebody in one organisation, as whoever changes them needs them: closed with a moment, never overwritten. */
@Injectable()
export class ColleagueRoles {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws DomainError NOT_FOUND for who does not work there now */
  async held(tx: EntityManager, organisationId: string, personId: string): Promise<Membership[]> {
    const held = await tx.findBy(Membership, { organisationId, personId, until: IsNull() });
    if (held.length === 0) throw notFound();
    return held;
  }

  /**
   * The same for who goes. An older invitation would let them back in without anybody asking; one that is being accepted
   * at this moment is waited for, and its role ends too.
   */
  async heldByLeaver(tx: EntityManager, organisationId: string, personId: string): Promise<Membership[]> {
    await tx.query(
      `DELETE FROM invitations USING accounts
       WHERE accounts.person_id = $1 AND invitations.email = accounts.email
         AND invitations.organisation_id = $2 AND invitations.accepted_at IS NULL`,
      [personId, organisationId],
    );
    return this.held(tx, organisationId, personId);
  }

  /** Makes an editor of a colleague, or the other way round; what else they are there stays. */
  async give(tx: EntityManager, organisationId: string, personId: string, role: Role): Promise<void> {
    const held = await this.held(tx, organisationId, personId);
    await this.close(
      tx,
      held.filter((each) => colleagueRoles.includes(each.role) && each.role !== role),
    );
    if (!held.some((each) => each.role === role)) await this.open(tx, organisationId, personId, role);
  }

  async open(tx: EntityManager, organisationId: string, personId: string, role: Role): Promise<void> {
    const since = this.clock.now();
    await tx.insert(Membership, { id: newId(), personId, organisationId, role, since, until: null });
  }

  async close(
    tx: EntityManager,
    memberships: readonly Membership[],
    { byOneself }: { readonly byOneself: boolean } = { byOneself: false },
  ): Promise<void> {
    if (memberships.length === 0) return;
    await tx.update(
      Membership,
      { id: In(memberships.map(({ id }) => id)) },
      { until: this.clock.now(), endedByOneself: byOneself },
    );
  }
}
