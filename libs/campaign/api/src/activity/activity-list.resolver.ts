import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver, Int, Field, ID, ObjectType } from '@nestjs/graphql';
import { type Clock, type SignedInViewer, type Viewer, workingDaysBetween } from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson, CurrentViewer, PageArgs } from '@verbonden/shared/server';
import { CampaignActivityConnection, CampaignActivityPlace } from './activity.connection';
import { CampaignActivity } from './activity.entity';
import { CampaignActivitiesArgs, CampaignActivityFilter } from './activity-list.input';
import { ActivityListService } from './activity-list.service';
import { canCheckActivities } from './activity.policy';

@ObjectType({ description: 'How long something waits for a coordinator.' })
export class CampaignActivityWait {
  @Field(() => Date)
  since!: Date;

  @Field(() => Int)
  workingDays!: number;
}

@Resolver(() => CampaignActivity)
export class ActivityListResolver {
  constructor(
    private readonly lists: ActivityListService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => CampaignActivityConnection, {
    description: 'Of an edition: what is still to come first, the nearest first when a place is named.',
  })
  campaignActivities(@Args() args: CampaignActivitiesArgs): Promise<CampaignActivityConnection> {
    return this.lists.list(args);
  }

  @Query(() => [CampaignActivityPlace], { description: 'Where there are activities, by name.' })
  campaignActivityPlaces(
    @Args('edition', { type: () => ID }) edition: string,
    @Args('filter', { type: () => CampaignActivityFilter, nullable: true })
    filter?: CampaignActivityFilter | null,
  ): Promise<CampaignActivityPlace[]> {
    return this.lists.places(edition, filter ?? {});
  }

  @Query(() => CampaignActivityConnection, { description: 'Of where one works, the newest first.' })
  myCampaignActivities(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
  ): Promise<CampaignActivityConnection> {
    return this.lists.mine(viewer, page);
  }

  @Query(() => CampaignActivityConnection, { description: 'What waits longest first.' })
  campaignActivitiesToCheck(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
  ): Promise<CampaignActivityConnection> {
    return this.lists.toCheck(viewer, page);
  }

  @ResolveField(() => CampaignActivityWait, {
    nullable: true,
    description: 'For coordinators; null for others.',
  })
  waiting(
    @Parent() { submittedAt }: CampaignActivity,
    @CurrentViewer() viewer: Viewer,
  ): CampaignActivityWait | null {
    if (!canCheckActivities(viewer)) return null;
    return { since: submittedAt, workingDays: workingDaysBetween(submittedAt, this.clock.now()) };
  }
}
