import { Args, Context, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import { type SignedInViewer, text } from '@verbonden/shared/kernel';
import { assertOneAtATime, CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { isHost } from '../soundingboard.policy';
import { AdviceInvitation } from './invitation';
import { InvitationService } from './invitation.service';
import { LeavingService } from './leaving.service';
import { Participant, type ParticipantState, ParticipantStateEnum } from './participant.entity';
import { ParticipantLoader } from './participant.loader';
import { AdviceRoom } from './room';
import {
  AnswerAdviceInvitationInput,
  CloseAdviceRoomInput,
  HideAdviceMessageInput,
  InviteBoardMemberInput,
  LeaveAdviceRoomInput,
  LeaveBoardInput,
  LetAskerInInput,
  RemoveAdviceMessageInput,
  ThankAdviceMemberInput,
  WriteInAdviceRoomInput,
} from './room.input';
import { RoomReader } from './room-reader';
import { RoomService } from './room.service';

/** What happens in rooms. */
@Resolver(() => AdviceRequest)
export class RoomResolver {
  constructor(
    private readonly service: RoomService,
    private readonly invitations: InvitationService,
    private readonly leaving: LeavingService,
    private readonly reader: RoomReader,
    private readonly parts: ParticipantLoader,
  ) {}

  @Mutation(() => AdviceInvitation, { description: 'By the host; never above what a member takes on.' })
  inviteBoardMember(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: InviteBoardMemberInput,
  ): Promise<AdviceInvitation> {
    return this.invitations.invite(viewer, input);
  }

  @Mutation(() => AdviceRequest)
  answerAdviceInvitation(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerAdviceInvitationInput,
  ): Promise<AdviceRequest> {
    return this.invitations.answer(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'Says something to everybody in the room.' })
  writeInAdviceRoom(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: WriteInAdviceRoomInput,
  ): Promise<AdviceRequest> {
    return this.service.write(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'Takes back what one said.' })
  removeAdviceMessage(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemoveAdviceMessageInput,
  ): Promise<AdviceRequest> {
    return this.service.remove(viewer, id);
  }

  @Mutation(() => AdviceRequest, { description: 'By the host.' })
  hideAdviceMessage(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: HideAdviceMessageInput,
  ): Promise<AdviceRequest> {
    return this.service.hide(viewer, input);
  }

  @Mutation(() => AdviceRequest, {
    description: 'By the host. Who asked reads from now on, not what was said before.',
  })
  letAskerIn(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: LetAskerInInput,
  ): Promise<AdviceRequest> {
    return this.service.letAskerIn(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'By the host.' })
  closeAdviceRoom(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CloseAdviceRoomInput,
  ): Promise<AdviceRequest> {
    return this.service.close(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'By the host: the voucher or fee was handed over.' })
  thankAdviceMember(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ThankAdviceMemberInput,
  ): Promise<AdviceRequest> {
    return this.service.thank(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Out of one room, with or without one’s words.' })
  leaveAdviceRoom(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: LeaveAdviceRoomInput,
  ): Promise<boolean> {
    return this.leaving.leaveRoom(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Off the board; the role ends at once.' })
  leaveBoard(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: LeaveBoardInput,
  ): Promise<boolean> {
    return this.leaving.leaveBoard(viewer, input);
  }

  @ResolveField(() => AdviceRoom, {
    nullable: true,
    description: 'Null for who does not sit in it; of one request at a time.',
  })
  room(
    @Parent() request: AdviceRequest,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdviceRoom | null> {
    assertOneAtATime(info, oneRoomOnly);
    return this.reader.of(context, request);
  }

  @ResolveField(() => [Participant], {
    nullable: true,
    description: 'Who was invited; null but for the host.',
  })
  participants(
    @Parent() request: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<Participant[]> | null {
    return isHost(context.viewer, request) ? this.parts.ofRequest.load(context, request.id) : null;
  }

  @ResolveField(() => ParticipantStateEnum, {
    nullable: true,
    description: 'The viewer’s own; null when not invited.',
  })
  async viewerState(
    @Parent() { id }: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<ParticipantState | null> {
    return (await this.own(context, id))?.state ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The day the viewer got their voucher or fee.' })
  async viewerThankedOn(
    @Parent() { id }: AdviceRequest,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return (await this.own(context, id))?.thankedOn ?? null;
  }

  @ResolveField(() => Boolean, { description: 'The viewer said something in it as a member.' })
  async viewerSpoke(@Parent() { id }: AdviceRequest, @Context() context: RequestContext): Promise<boolean> {
    const { personId } = context.viewer;
    return personId !== null && (await this.parts.messagesOf.load(context, `${id} ${personId}`)) > 0;
  }

  private async own(context: RequestContext, requestId: string): Promise<Participant | null> {
    const all = await this.parts.ofRequest.load(context, requestId);
    return all.find(({ personId }) => personId === context.viewer.personId) ?? null;
  }
}

/** What the host reads of who was invited: the chosen name. */
@Resolver(() => Participant)
export class ParticipantResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => String)
  async name(@Parent() { personId }: Participant, @Context() context: RequestContext): Promise<string> {
    return (await this.persons.byId.load(context, personId))?.name ?? '';
  }
}

const oneRoomOnly = text('Vraag dit van één adviesvraag tegelijk.', 'Ask this of one request at a time.');
