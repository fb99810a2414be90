import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HeldRoleType } from '@verbonden/people/api';
import type { HeldRole } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationService } from './organisation/organisation.service';

/** What alliance adds to a role that a person holds: in which organisation. */
@Resolver(() => HeldRoleType)
export class HeldRoleOrganisationResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'Null when it holds in the whole network.',
  })
  organisation(
    @Parent() { organisationId }: HeldRole,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId === null ? null : this.organisations.byId.load(context, organisationId);
  }
}
