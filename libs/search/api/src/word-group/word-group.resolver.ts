import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { WordGroup, WordGroupConnection } from './word-group.entity';
import { RemoveWordGroupInput, SaveWordGroupInput, WordGroupsArgs } from './word-group.input';
import { WordGroupService } from './word-group.service';

@Resolver(() => WordGroup)
export class WordGroupResolver {
  constructor(private readonly service: WordGroupService) {}

  @ResolveField(() => Date)
  changedAt(@Parent() { updatedAt }: WordGroup): Date {
    return updatedAt;
  }

  @Query(() => WordGroupConnection, { description: 'The words of the field, by their first word.' })
  wordGroups(
    @CurrentViewer() viewer: Viewer,
    @Args() { search, ...page }: WordGroupsArgs,
  ): Promise<Page<WordGroup>> {
    return this.service.page(viewer, search ?? null, page);
  }

  @Mutation(() => WordGroup, { description: 'Adds or changes a group; searches understand it at once.' })
  saveWordGroup(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveWordGroupInput,
  ): Promise<WordGroup> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => WordGroup, { description: 'Gives what it was; `saveWordGroup` brings it back.' })
  removeWordGroup(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveWordGroupInput,
  ): Promise<WordGroup> {
    return this.service.remove(viewer, input);
  }
}
