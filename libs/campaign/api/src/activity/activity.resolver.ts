import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Municipality,
  MunicipalityListService,
  Organisation,
  OrganisationService,
} from '@verbonden/alliance/api';
import type { Clock, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignEditionService } from '../campaign-edition/campaign-edition.service';
import { CampaignActivity } from './activity.entity';
import {
  ApproveCampaignActivityInput,
  AskCampaignActivityChangesInput,
  CancelCampaignActivityInput,
  SubmitCampaignActivityInput,
  UpdateCampaignActivityInput,
  WithdrawCampaignActivityInput,
} from './activity.input';
import {
  canCancelActivity,
  canChangeActivity,
  canCheckActivities,
  canWithdrawActivity,
  keepsActivity,
} from './activity.policy';
import { ActivityService } from './activity.service';
import { ActivitySteps } from './activity-steps.service';

@ObjectType('CampaignActivityMoment')
class ActivityMoment {
  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;
}

@Resolver(() => CampaignActivity)
export class ActivityResolver {
  constructor(
    private readonly service: ActivityService,
    private readonly steps: ActivitySteps,
    private readonly editions: CampaignEditionService,
    private readonly organisations: OrganisationService,
    private readonly municipalities: MunicipalityListService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => CampaignActivity, {
    nullable: true,
    description: 'NOT_FOUND when there is none for this viewer.',
  })
  campaignActivity(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => ID }) slug: string,
  ): Promise<CampaignActivity> {
    return this.service.get(viewer, slug);
  }

  @Mutation(() => CampaignActivity, { description: 'A coordinator looks it over before it is public.' })
  submitCampaignActivity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SubmitCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.service.submit(viewer, input);
  }

  @Mutation(() => CampaignActivity, { description: 'What is public stays public, and is looked over again.' })
  updateCampaignActivity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => CampaignActivity, { description: 'Public from then on.' })
  approveCampaignActivity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ApproveCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.steps.approve(viewer, input);
  }

  @Mutation(() => CampaignActivity, { description: 'Who entered it gets the text by mail.' })
  askCampaignActivityChanges(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskCampaignActivityChangesInput,
  ): Promise<CampaignActivity> {
    return this.steps.askChanges(viewer, input);
  }

  @Mutation(() => CampaignActivity, { description: 'It stays, and says that it is cancelled.' })
  cancelCampaignActivity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CancelCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.steps.cancel(viewer, input);
  }

  @Mutation(() => CampaignActivity, { description: 'Before it was public.' })
  withdrawCampaignActivity(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.steps.withdraw(viewer, id);
  }

  @ResolveField(() => [ActivityMoment], { description: 'In order.' })
  moments(@Parent() { moments }: CampaignActivity): ActivityMoment[] {
    return moments.map(({ startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }));
  }

  @ResolveField(() => CampaignEdition)
  async edition(@Parent() { editionId }: CampaignActivity, @Context() context: RequestContext) {
    return (await this.editions.byId.load(context, editionId))!;
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: CampaignActivity, @Context() context: RequestContext) {
    return (await this.organisations.byId.load(context, organisationId))!;
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'Null online.' })
  municipality(
    @Parent() { municipalityId }: CampaignActivity,
    @Context() context: RequestContext,
  ): Promise<Municipality | null> | null {
    return municipalityId === null ? null : this.municipalities.byId.load(context, municipalityId);
  }

  @ResolveField(() => Boolean)
  isOver(@Parent() activity: CampaignActivity): boolean {
    return activity.isOverAt(this.clock.now());
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What a coordinator asked to change; for its organisation and for coordinators.',
  })
  reviewNote(@Parent() activity: CampaignActivity, @CurrentViewer() viewer: Viewer): string | null {
    return keepsActivity(viewer, activity) || canCheckActivities(viewer) ? activity.reviewNote : null;
  }

  @ResolveField(() => Boolean)
  viewerCanChange(@Parent() activity: CampaignActivity, @CurrentViewer() viewer: Viewer): boolean {
    return canChangeActivity(viewer, activity);
  }

  @ResolveField(() => Boolean)
  viewerCanCancel(@Parent() activity: CampaignActivity, @CurrentViewer() viewer: Viewer): boolean {
    return canCancelActivity(viewer, activity);
  }

  @ResolveField(() => Boolean)
  viewerCanWithdraw(@Parent() activity: CampaignActivity, @CurrentViewer() viewer: Viewer): boolean {
    return canWithdrawActivity(viewer, activity);
  }

  @ResolveField(() => Boolean, { description: 'It waits for this viewer to look it over.' })
  viewerCanCheck(@Parent() activity: CampaignActivity, @CurrentViewer() viewer: Viewer): boolean {
    const { status, checkedVersion, version } = activity;
    const waits = status === 'SUBMITTED' || (status === 'PUBLISHED' && (checkedVersion ?? 0) < version);
    return canCheckActivities(viewer) && waits;
  }
}
