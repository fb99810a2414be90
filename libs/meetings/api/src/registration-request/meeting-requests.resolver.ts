import { Args, Context, Field, ID, Info, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hasRole, isSignedIn, type Page, type Viewer } from '@verbonden/shared/kernel';
import { connectionOf, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { Meeting } from '../meeting/meeting.entity';
import { assertOneMeeting } from '../meeting/one-meeting';
import { canGuestsRegister } from '../meetings.policy';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestList } from './request-list';

@ObjectType()
export class RegistrationRequestConnection extends connectionOf(RegistrationRequest, 'RegistrationRequest') {}

@ObjectType({ description: 'Somebody of the own organisation; nothing but who it is.' })
export class ColleagueChoice {
  @Field(() => ID)
  personId!: string;

  @Field()
  name!: string;
}

/** What is not sure yet about a meeting, as fields of the meeting. */
@Resolver(() => Meeting)
export class MeetingRequestsResolver {
  constructor(private readonly requests: RequestList) {}

  @ResolveField(() => Boolean, {
    description: 'True when somebody without an account can register; registrationState says what they meet.',
  })
  guestsCanRegister(@Parent() meeting: Meeting): boolean {
    return canGuestsRegister(meeting);
  }

  @ResolveField(() => Boolean, { description: 'True for editors: of the organisations in their roles.' })
  viewerCanRegisterColleagues(@CurrentViewer() viewer: Viewer): boolean {
    return hasRole(viewer, 'EDITOR') && viewer.roles.some((held) => held.organisationId !== null);
  }

  @ResolveField(() => RegistrationRequest, {
    nullable: true,
    description: 'The own wish or invitation; null when there is none.',
  })
  viewerRequest(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationRequest | null> {
    return isSignedIn(viewer)
      ? this.requests.own.load(context, `${meeting.id} ${viewer.personId}`)
      : Promise.resolve(null);
  }

  @ResolveField(() => RegistrationRequestConnection, {
    nullable: true,
    description:
      'Wishes, invitations and the like, the oldest first; for coordinators, of one meeting at a time.',
  })
  registrationRequests(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => RequestKind }) kind: RequestKind,
    @Args('status', { type: () => RequestStatus, nullable: true }) status: RequestStatus | null,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegistrationRequest>> {
    assertOneMeeting(info);
    return this.requests.page(viewer, meeting.id, kind, status, page);
  }

  @ResolveField(() => [RegistrationRequest], {
    description: 'The colleagues that the viewer put on the list, in the order of asking.',
  })
  viewerColleagues(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationRequest[]> {
    return isSignedIn(viewer)
      ? this.requests.askedBy.load(context, `${meeting.id} ${viewer.personId}`)
      : Promise.resolve([]);
  }

  @ResolveField(() => [ColleagueChoice], {
    nullable: true,
    description:
      'Who an editor can choose from: the people of the own organisation; of one meeting at a time.',
  })
  colleagueChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ColleagueChoice[]> {
    assertOneMeeting(info);
    return this.requests.choices(viewer, organisationId);
  }
}
