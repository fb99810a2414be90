import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { FollowToolkitInput, StopToolkitMailByLinkInput, UnfollowToolkitInput } from './toolkit-follow.input';
import { canFollowToolkit } from './toolkit-follow.policy';
import { ToolkitFollowService } from './toolkit-follow.service';

@Resolver(() => CampaignEdition)
export class ToolkitFollowResolver {
  constructor(private readonly service: ToolkitFollowService) {}

  @Query(() => CampaignEdition, {
    nullable: true,
    description: 'What the link of a mail is about, signed out; null once it was stopped.',
  })
  toolkitFollowByLink(@Args('token') token: string): Promise<CampaignEdition | null> {
    return this.service.ofLink(token);
  }

  @Mutation(() => CampaignEdition, { description: 'One mail whenever something comes out. Twice is once.' })
  followToolkit(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { editionId }: FollowToolkitInput,
  ): Promise<CampaignEdition> {
    return this.service.follow(viewer, editionId);
  }

  @Mutation(() => CampaignEdition)
  unfollowToolkit(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { editionId }: UnfollowToolkitInput,
  ): Promise<CampaignEdition> {
    return this.service.unfollow(viewer, editionId);
  }

  @Mutation(() => Boolean)
  stopToolkitMailByLink(@Args('input') { token }: StopToolkitMailByLinkInput): Promise<boolean> {
    return this.service.stopByLink(token);
  }

  @ResolveField(() => Boolean, { description: 'One is mailed what comes out of its toolkit.' })
  async viewerFollowsToolkit(
    @Parent() { id }: CampaignEdition,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canFollowToolkit(viewer) && this.service.isFollowed.load(context, `${viewer.personId} ${id}`);
  }
}
