import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { OwnLeavingService } from './own-leaving.service';
import { LeaveOrganisationInput, OwnLeaving } from './own-leaving.types';

@Resolver(() => OwnLeaving)
export class OwnLeavingResolver {
  constructor(private readonly service: OwnLeavingService) {}

  @Query(() => OwnLeaving, { description: 'NOT_FOUND for who has no role there.' })
  ownLeaving(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<OwnLeaving> {
    if (!isUUID(organisationId)) throw notFound();
    return this.service.preview(viewer, organisationId);
  }

  @Mutation(() => Boolean, { description: 'Ends every role of oneself there, at once.' })
  async leaveOrganisation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: LeaveOrganisationInput,
  ): Promise<boolean> {
    await this.service.leave(viewer, input);
    return true;
  }
}
