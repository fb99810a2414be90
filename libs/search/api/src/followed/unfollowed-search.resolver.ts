import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import { FollowedSearches } from './followed-searches.service';
import { UnfollowedSearch } from './unfollowed-search';

@Resolver(() => UnfollowedSearch)
export class UnfollowedSearchResolver {
  constructor(private readonly searches: FollowedSearches) {}

  @Query(() => [UnfollowedSearch], {
    description: 'Found, and nothing opened, three times or more in the last 90 days. For coordinators.',
  })
  unfollowedSearches(@CurrentViewer() viewer: Viewer): Promise<UnfollowedSearch[]> {
    return this.searches.unfollowed(viewer);
  }
}
