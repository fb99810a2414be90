import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingList } from '../meeting/meeting.list';
import { Meeting } from '../meeting/meeting.entity';
import { RegistrationOutcome } from '../registration/registration-result';
import { ApprovalService } from './approval.service';
import { GuestService } from './guest.service';
import { RequestAnswer, RequestByLink } from './request-answer';
import {
  AnswerRequestInput,
  DecideRequestInput,
  DeclineRequestInput,
  RegisterAsGuestInput,
} from './registration-request.input';
import { RegistrationRequest } from './registration-request.entity';
import { RequestLinkService } from './request-link.service';

@Resolver(() => RegistrationRequest)
export class RegistrationRequestResolver {
  constructor(
    private readonly guests: GuestService,
    private readonly answers: RequestLinkService,
    private readonly approvals: ApprovalService,
    private readonly meetings: MeetingList,
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

  @ResolveField(() => Meeting)
  async meeting(
    @Parent() request: RegistrationRequest,
    @Context() context: RequestContext,
  ): Promise<Meeting> {
    return (await this.meetings.byId.load(context, request.meetingId))!;
  }
}
