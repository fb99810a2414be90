import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Clock, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Inject } from '@nestjs/common';
import { CampaignActivity } from '../activity/activity.entity';
import { canSeeCount, canSeeNames } from '../activity/activity.policy';
import {
  CampaignSignupByLink,
  LeaveActivityInput,
  LeaveActivityResult,
  SignUpForActivityInput,
  SignUpForActivityResult,
} from './signup.input';
import { SignupService } from './signup.service';
import { isOpenForSignup } from './signup-window';

@Resolver(() => CampaignActivity)
export class SignupResolver {
  constructor(
    private readonly service: SignupService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => CampaignSignupByLink, {
    nullable: true,
    description: 'For who has the link. NOT_FOUND when it is gone.',
  })
  campaignSignupByLink(@Args('token') token: string): Promise<CampaignSignupByLink> {
    return this.service.byLink(token);
  }

  @Mutation(() => SignUpForActivityResult, { description: 'Without an account, by a chosen name.' })
  signUpForActivity(
    @CurrentViewer() viewer: Viewer,
    @Context() { req }: RequestContext,
    @Args('input') input: SignUpForActivityInput,
  ): Promise<SignUpForActivityResult> {
    return this.service.signUp(viewer, req?.ip ?? '', input);
  }

  @Mutation(() => LeaveActivityResult, { description: 'Erases the sign-up at once. Twice is once.' })
  async leaveActivity(@Args('input') input: LeaveActivityInput): Promise<LeaveActivityResult> {
    return { activity: await this.service.leave(input) };
  }

  @ResolveField(() => Boolean, { description: 'Somebody can sign up here now, if there is a seat.' })
  takesSignups(@Parent() activity: CampaignActivity): boolean {
    return isOpenForSignup(activity, this.clock.now());
  }

  @ResolveField(() => Int, { nullable: true, description: 'Null: there is no limit.' })
  async seatsLeft(
    @Parent() { id, seats }: CampaignActivity,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return seats === null ? null : Math.max(0, seats - (await this.service.countOf.load(context, id)));
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many come; for its organisation and for coordinators, null for others.',
  })
  async signupCount(
    @Parent() activity: CampaignActivity,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    if (!canSeeCount(viewer, activity)) return null;
    return (activity.signupTotal ?? 0) + (await this.service.countOf.load(context, activity.id));
  }

  @ResolveField(() => [String], {
    nullable: true,
    description: 'The chosen names of who comes; for its organisation, null for everybody else.',
  })
  signupNames(
    @Parent() activity: CampaignActivity,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string[]> | null {
    return canSeeNames(viewer, activity) ? this.service.namesOf.load(context, activity.id) : null;
  }
}
