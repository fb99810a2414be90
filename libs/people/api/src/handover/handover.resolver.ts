import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { HandoverService } from './handover.service';
import {
  Handover,
  HandOverEverythingInput,
  HandOverForOrganisationInput,
  OwnedCount,
} from './handover.types';

@Resolver(() => Handover)
export class HandoverResolver {
  constructor(private readonly service: HandoverService) {}

  @Query(() => Handover, { nullable: true, description: 'NOT_FOUND when nobody has this address.' })
  handover(@CurrentPerson() viewer: SignedInViewer, @Args('email') email: string): Promise<Handover> {
    return this.service.preview(viewer, email);
  }

  @Mutation(() => Handover, {
    description: 'Puts everything of somebody in the name of another; what is left then.',
  })
  handOverEverything(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: HandOverEverythingInput,
  ): Promise<Handover> {
    return this.service.everything(viewer, input);
  }

  @Mutation(() => [OwnedCount], {
    description: 'Puts what somebody has for an organisation in the name of a colleague; what is left then.',
  })
  handOverForOrganisation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: HandOverForOrganisationInput,
  ): Promise<OwnedCount[]> {
    return this.service.forOrganisation(viewer, input);
  }
}
