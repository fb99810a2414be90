import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isSignedIn, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingLoaders } from '../meeting/meeting.loaders';
import { assertOneMeeting } from '../meeting/one-meeting';
import { FeedbackForm, FeedbackResult } from './feedback-form';
import { FeedbackResults } from './feedback-results';
import { FeedbackResultsService } from './feedback-results.service';
import { GiveFeedbackByLinkInput, GiveFeedbackInput } from './feedback.input';
import { FeedbackService } from './feedback.service';

@Resolver(() => Meeting)
export class FeedbackResolver {
  constructor(
    private readonly service: FeedbackService,
    private readonly results: FeedbackResultsService,
    private readonly loaders: MeetingLoaders,
  ) {}

  @Query(() => FeedbackForm, { description: 'What the link in a mail opens, signed out.' })
  feedbackByLink(@Args('token') token: string): Promise<FeedbackForm> {
    return this.service.openByLink(token);
  }

  @Query(() => FeedbackResults)
  feedbackResults(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<FeedbackResults> {
    return this.results.read(viewer, slug);
  }

  @Mutation(() => FeedbackResult, { description: 'Anonymous: kept without person, and without a time.' })
  giveFeedback(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: GiveFeedbackInput,
  ): Promise<FeedbackResult> {
    return this.service.give(viewer, input);
  }

  @Mutation(() => FeedbackResult, { description: 'The same from a mail, signed out.' })
  giveFeedbackByLink(@Args('input') input: GiveFeedbackByLinkInput): Promise<FeedbackResult> {
    return this.service.giveByLink(input);
  }

  @ResolveField(() => FeedbackForm, {
    nullable: true,
    description: 'What the viewer is asked about it, of one meeting at a time; null who never registered.',
  })
  async viewerFeedback(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FeedbackForm | null> {
    if (!isSignedIn(viewer)) return null;
    assertOneMeeting(info);
    const own = await this.loaders.own(context, viewer, meeting);
    return own && this.service.openFor(own);
  }

  @ResolveField(() => Boolean, {
    description: 'True when there is feedback to show to this viewer; of one meeting at a time.',
  })
  async hasFeedback(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean> {
    assertOneMeeting(info);
    return this.results.has(viewer, meeting.id);
  }

  @ResolveField(() => Meeting, {
    nullable: true,
    description:
      'An earlier meeting whose feedback helps to prepare this one; for coordinators, one at a time.',
  })
  async earlierFeedback(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Meeting | null> {
    assertOneMeeting(info);
    return this.results.helpfulFor(viewer, meeting);
  }
}
