import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { Follow } from './follow.entity';
import { ChangeFollowInput, FollowInput, StopFollowMailByLinkInput, UnfollowInput } from './follow.input';
import { FollowService } from './follow.service';

@Resolver(() => Follow)
export class FollowResolver {
  constructor(
    private readonly service: FollowService,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => [Follow], { description: 'What the viewer follows, the newest first.' })
  myFollows(@CurrentPerson() { personId }: SignedInViewer): Promise<Follow[]> {
    return this.service.of(personId);
  }

  @Query(() => [Follow], { description: 'By the link of a mail, signed out.' })
  followsByLink(@Args('token') token: string): Promise<Follow[]> {
    return this.service.ofLink(token);
  }

  @Mutation(() => Follow, { description: 'Hears from now on of what is new in it; twice is once.' })
  follow(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: FollowInput): Promise<Follow> {
    return this.service.follow(viewer, input);
  }

  @Mutation(() => Follow)
  changeFollow(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeFollowInput,
  ): Promise<Follow> {
    return this.service.change(viewer, input);
  }

  @Mutation(() => Boolean)
  unfollow(@CurrentPerson() viewer: SignedInViewer, @Args('input') { id }: UnfollowInput): Promise<boolean> {
    return this.service.unfollow(viewer, id);
  }

  @Mutation(() => [Follow], { description: 'No more mail: about one thing, or about all.' })
  stopFollowMailByLink(@Args('input') input: StopFollowMailByLinkInput): Promise<Follow[]> {
    return this.service.stopByLink(input);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(
    @Parent() { organisationId }: Follow,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationId ? this.organisations.byId.load(context, organisationId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The words of a search.' })
  search(@Parent() { question }: Follow): string | null {
    return question?.search ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The filters of a search, as JSON of KnowledgeItemFilter.',
  })
  filter(@Parent() { question }: Follow): string | null {
    return question?.filter ? JSON.stringify(question.filter) : null;
  }
}
