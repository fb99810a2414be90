import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { type Clock, forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson } from '@verbonden/shared/server';
import { StatusChecks } from './status-checks';
import { canSeeStatus } from './status.policy';
import { PortalStatus } from './status.types';

@Resolver()
export class StatusResolver {
  constructor(
    private readonly checks: StatusChecks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => PortalStatus, { description: 'Whether everything works, part by part; looked at now.' })
  async portalStatus(@CurrentPerson() viewer: SignedInViewer): Promise<PortalStatus> {
    if (!canSeeStatus(viewer)) throw forbidden(text('een beheerder', 'an administrator'));
    return { checkedAt: this.clock.now(), lines: await this.checks.all() };
  }
}
