import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingList } from '../meeting/meeting.list';
import { Meeting } from '../meeting/meeting.entity';
import { RegistrationOutcome } from '../registration/registration-result';
import { canDecideRequests } from '../meetings.policy';
import { RegistrationStatus } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { ApprovalService } from './approval.service';
import { ColleagueAnswer } from './colleague-answer';
import { ColleagueService } from './colleague.service';
import { GuestService } from './guest.service';
import { InvitationReport } from './invitation-report';
import { InvitationService } from './invitation.service';
import { RequestAnswer, RequestByLink } from './request-answer';
import {
  AnswerRequestInput,
  DecideRequestInput,
  DeclineRequestInput,
  InvitePeopleInput,
  RegisterAsGuestInput,
  RegisterColleaguesInput,
  RemindInviteesInput,
  WithdrawRequestInput,
} from './registration-request.input';
import { RegistrationRequest } from './registration-request.entity';
import { endOf } from './request-end';
import { RequestList } from './request-list';
import { RequestLinkService } from './request-link.service';

@Resolver(() => RegistrationRequest)
export class RegistrationRequestResolver {
  constructor(
    private readonly guests: GuestService,
    private readonly answers: RequestLinkService,
    private readonly approvals: ApprovalService,
    private readonly colleagues: ColleagueService,
    private readonly invitations: InvitationService,
    private readonly requests: RequestList,
    private readonly meetings: MeetingList,
    private readonly registrations: RegistrationService,
  ) {}

  @Mutation(() => RegistrationOutcome, {
    description:
      'Without an account: sends a mail with a link to confirm. MAIL_SENT says nothing of the address.',
  })
  registerAsGuest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RegisterAsGuestInput,
    @Context() { req }: RequestContext,
  ): Promise<RegistrationOutcome> {
    return this.guests.ask({ viewer, networkAddress: req?.ip ?? '' }, input);
  }

  @Query(() => RequestByLink, { description: 'What the link of a request shows. Asking changes nothing.' })
  requestByLink(@Args('token') token: string): Promise<RequestByLink> {
    return this.answers.show(token);
  }

  @Mutation(() => RequestAnswer, { description: 'Yes, by the link in a mail.' })
  acceptRequestByLink(@Args('input') input: AnswerRequestInput): Promise<RequestAnswer> {
    return this.answers.accept(input);
  }

  @Mutation(() => RequestAnswer, { description: 'No, by the link in a mail.' })
  declineRequestByLink(@Args('input') input: DeclineRequestInput): Promise<RequestAnswer> {
    return this.answers.decline(input);
  }

  @Mutation(() => RequestAnswer, { description: 'A coordinator says yes or no to a wish to come.' })
  decideRegistrationRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DecideRequestInput,
  ): Promise<RequestAnswer> {
    return this.approvals.decide(viewer, input);
  }

  @Mutation(() => [ColleagueAnswer], {
    description: 'Puts colleagues on the list, in the order in which they get seats; each is asked by mail.',
  })
  registerColleagues(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RegisterColleaguesInput,
  ): Promise<ColleagueAnswer[]> {
    return this.colleagues.register(viewer, input);
  }

  @Mutation(() => InvitationReport, { description: 'Invites people by mail; nobody twice.' })
  inviteToMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: InvitePeopleInput,
  ): Promise<InvitationReport> {
    return this.invitations.invite(viewer, input);
  }

  @Mutation(() => Int, {
    description: 'Reminds the chosen ones who have not answered; gives how many mails go out.',
  })
  remindInvitees(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemindInviteesInput,
  ): Promise<number> {
    return this.invitations.remind(viewer, input);
  }

  @Mutation(() => RegistrationRequest, {
    description: 'Takes back an own wish, a colleague or an invitation; what was held is free.',
  })
  withdrawRegistrationRequest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: WithdrawRequestInput,
  ): Promise<RegistrationRequest> {
    return this.requests.withdraw(viewer, input);
  }

  @ResolveField(() => Date, { description: 'Until when it can be answered.' })
  async endsAt(@Parent() request: RegistrationRequest, @Context() context: RequestContext): Promise<Date> {
    return endOf(request, (await this.meetings.byId.load(context, request.meetingId))!);
  }

  @ResolveField(() => Date)
  askedAt(@Parent() request: RegistrationRequest): Date {
    return request.createdAt;
  }

  @ResolveField(() => String, { nullable: true, description: 'For who decides about requests; else null.' })
  address(@Parent() request: RegistrationRequest, @CurrentViewer() viewer: Viewer): string | null {
    return canDecideRequests(viewer) ? request.email : null;
  }

  @ResolveField(() => RegistrationStatus, {
    nullable: true,
    description: 'How the person stands on the list, for who asked and who decides; null when not on it.',
  })
  async registrationStatus(
    @Parent() { meetingId, personId, askedBy }: RegistrationRequest,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationStatus | null> {
    if (!personId || (askedBy !== viewer.personId && !canDecideRequests(viewer))) return null;
    return (await this.registrations.own.load(context, `${meetingId} ${personId}`))?.status ?? null;
  }

  @ResolveField(() => Meeting)
  async meeting(
    @Parent() request: RegistrationRequest,
    @Context() context: RequestContext,
  ): Promise<Meeting> {
    return (await this.meetings.byId.load(context, request.meetingId))!;
  }
}
