import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { Invitation } from './invitation.entity';
import { AcceptInvitationInput, InvitePersonInput } from './invitation.input';
import { InvitationService } from './invitation.service';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(private readonly service: InvitationService) {}

  @Query(() => Invitation, { description: 'What the link in an invitation leads to.' })
  invitation(@Args('token') token: string): Promise<Invitation> {
    return this.service.byToken(token);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whoever it was sent to signs in already: `acceptInvitation` then takes the password they have.',
  })
  hasPassword(@Parent() invitation: Invitation): Promise<boolean> {
    return this.service.hasPassword(invitation);
  }

  @Mutation(() => Invitation)
  invitePerson(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: InvitePersonInput,
  ): Promise<Invitation> {
    return this.service.invite(viewer, input);
  }

  @Mutation(() => Me, {
    description:
      'Takes an invitation and signs in: with a first password, or with the one that belongs to the address.',
  })
  acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<Me> {
    return this.service.accept(input, context);
  }
}
