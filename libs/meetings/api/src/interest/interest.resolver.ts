import {
  Args,
  Context,
  Info,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import { isSignedIn, type Page, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import {
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingList } from '../meeting/meeting.list';
import { assertOneMeeting } from '../meeting/one-meeting';
import { RegistrationResult } from '../registration/registration-result';
import { Registration } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { Interest } from './interest.entity';
import {
  ChooseModeByLinkInput,
  RegisterInterestInput,
  WithdrawInterestByLinkInput,
  WithdrawInterestInput,
} from './interest.input';
import { InterestByLink, InterestResult, InterestState } from './interest-result';
import { InterestService } from './interest.service';
import { interestStateOf } from './interest-state';

@ObjectType()
export class InterestConnection extends connectionOf(Interest, 'Interest') {}

@Resolver(() => Interest)
export class InterestResolver {
  constructor(
    private readonly service: InterestService,
    private readonly registrations: RegistrationService,
    private readonly meetings: MeetingList,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => InterestResult, {
    description: 'Wants to come, while it is open how people can take part.',
  })
  registerInterest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RegisterInterestInput,
  ): Promise<InterestResult> {
    return this.service.register(viewer, input);
  }

  @Mutation(() => InterestResult)
  withdrawInterest(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: WithdrawInterestInput,
  ): Promise<InterestResult> {
    return this.service.withdraw(viewer, input);
  }

  @Query(() => InterestByLink, { description: 'What the link in a mail shows. Asking changes nothing.' })
  interestByLink(@Args('token') token: string): Promise<InterestByLink> {
    return this.service.byLink(token);
  }

  @Mutation(() => RegistrationResult, { description: 'Makes an interest a registration, signed out.' })
  chooseModeByLink(@Args('input') input: ChooseModeByLinkInput): Promise<RegistrationResult> {
    return this.service.chooseByLink(input);
  }

  @Mutation(() => InterestResult)
  withdrawInterestByLink(@Args('input') input: WithdrawInterestByLinkInput): Promise<InterestResult> {
    return this.service.withdrawByLink(input);
  }

  @ResolveField(() => Person)
  async person(@Parent() interest: Interest, @Context() context: RequestContext): Promise<Person> {
    return (await this.persons.byId.load(context, interest.personId))!;
  }

  @ResolveField(() => Date, { description: 'When this person first said that they want to come.' })
  since(@Parent() interest: Interest): Date {
    return interest.createdAt;
  }

  @ResolveField(() => InterestState)
  async state(@Parent() interest: Interest, @Context() context: RequestContext): Promise<InterestState> {
    const meeting = (await this.meetings.byId.load(context, interest.meetingId))!;
    return interestStateOf(interest, meeting, (await this.registration(interest, context)) !== null);
  }

  @ResolveField(() => Registration, { nullable: true, description: 'What this person chose.' })
  registration(
    @Parent() { meetingId, personId }: Interest,
    @Context() context: RequestContext,
  ): Promise<Registration | null> {
    return this.registrations.own.load(context, `${meetingId} ${personId}`);
  }
}

/** What interests add to a meeting. */
@Resolver(() => Meeting)
export class MeetingInterestResolver {
  constructor(private readonly service: InterestService) {}

  @ResolveField(() => Int, { description: 'How many people said that they want to come, and not no since.' })
  interestCount(@Parent() meeting: Meeting, @Context() context: RequestContext): Promise<number> {
    return this.service.counts.load(context, meeting.id);
  }

  @ResolveField(() => Interest, { nullable: true, description: 'Of the viewer, also a withdrawn one.' })
  async viewerInterest(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Interest | null> {
    return isSignedIn(viewer) ? this.service.own.load(context, `${meeting.id} ${viewer.personId}`) : null;
  }

  @ResolveField(() => InterestConnection, {
    nullable: true,
    description: 'Who wants to come, the first first; for coordinators, of one meeting at a time.',
  })
  interests(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Interest>> {
    assertOneMeeting(info);
    return this.service.page(viewer, meeting.id, page);
  }
}

/** What interests bring to the API. */
export const interestResolvers = [InterestResolver, MeetingInterestResolver];
