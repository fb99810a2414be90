import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { BeginPartnershipsInput, BegunPartnerships, EndPartnershipInput } from './partnership-keeping.input';
import { PartnershipKeeping } from './partnership-keeping.service';
import { Partnership } from './partnership.entity';

@Resolver(() => Partnership)
export class PartnershipKeepingResolver {
  constructor(private readonly service: PartnershipKeeping) {}

  @Mutation(() => BegunPartnerships, {
    description: 'Gives organisations a role in a body, all of them or none.',
  })
  beginPartnerships(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: BeginPartnershipsInput,
  ): Promise<BegunPartnerships> {
    return this.service.begin(viewer, input);
  }

  @Mutation(() => Partnership, { description: 'Closes a role; it stays in the history.' })
  endPartnership(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EndPartnershipInput,
  ): Promise<Partnership> {
    return this.service.end(viewer, input);
  }
}
