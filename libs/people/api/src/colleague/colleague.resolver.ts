import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { Invitation } from '../invitation/invitation.entity';
import { ColleagueInviting } from './colleague-inviting';
import {
  ChangeColleagueRoleInput,
  InviteColleaguesInput,
  RenewInvitationInput,
  WithdrawInvitationInput,
  RemoveColleagueInput,
  RestoreColleagueInput,
} from './colleague.input';
import { ColleagueService } from './colleague.service';
import { Colleague, ColleagueLine } from './colleague.types';

/** Who works for an organisation; where that is read (`Organisation.colleagues`) is the alliance's. */
@Resolver(() => Colleague)
export class ColleagueResolver {
  constructor(
    private readonly colleagues: ColleagueService,
    private readonly inviting: ColleagueInviting,
  ) {}

  @Mutation(() => [ColleagueLine], { description: 'Invites colleagues by mail; what became of each line.' })
  inviteColleagues(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: InviteColleaguesInput,
  ): Promise<ColleagueLine[]> {
    return this.inviting.invite(viewer, input);
  }

  @Mutation(() => Invitation, { description: 'Sends an invitation once more, with two weeks to say yes.' })
  renewInvitation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { invitationId }: RenewInvitationInput,
  ): Promise<Invitation> {
    return this.inviting.renew(viewer, invitationId);
  }

  @Mutation(() => ID, { description: 'Takes an invitation back; its id.' })
  async withdrawInvitation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { invitationId }: WithdrawInvitationInput,
  ): Promise<string> {
    await this.inviting.withdraw(viewer, invitationId);
    return invitationId;
  }

  @Mutation(() => Colleague, { description: 'CONFLICT when no editor would be left.' })
  changeColleagueRole(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeColleagueRoleInput,
  ): Promise<Colleague> {
    return this.colleagues.changeRole(viewer, input);
  }

  @Mutation(() => ID, { description: 'Ends every role somebody has there, at once; the id of the person.' })
  async removeColleague(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveColleagueInput,
  ): Promise<string> {
    await this.colleagues.remove(viewer, input);
    return input.personId;
  }

  @Mutation(() => Colleague, { description: 'Takes a removal back.' })
  restoreColleague(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RestoreColleagueInput,
  ): Promise<Colleague> {
    return this.colleagues.restore(viewer, input);
  }
}
