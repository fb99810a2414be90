import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { Invitation } from './invitation.entity';
import { type InvitationAsk, InvitationAskEnum } from './invitation-ask';
import { AcceptInvitationInput, InvitePersonInput } from './invitation.input';
import { InvitationService } from './invitation.service';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(private readonly service: InvitationService) {}

  @Query(() => Invitation, { description: 'What the link in an invitation leads to.' })
  invitation(@Args('token') token: string): Promise<Invitation> {
    return this.service.byToken(token);
  }

  @ResolveField(() => InvitationAskEnum, {
    description: 'What `acceptInvitation` asks of who holds the link.',
  })
  asks(@Parent() invitation: Invitation, @CurrentViewer() viewer: Viewer): Promise<InvitationAsk> {
    return this.service.asks(invitation, viewer);
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
      'Takes an invitation and signs in: for a new account with or without a password, else with what `asks` names.',
  })
  acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<Me> {
    return this.service.accept(input, context);
  }
}
