import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Page, Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, PageArgs } from '@verbonden/shared/server';
import { MissedSearch, MissedSearchConnection } from './missed-search';
import { SettleMissedSearchInput } from './missed-search.input';
import { MissedSearches } from './missed-search.service';

@Resolver(() => MissedSearch)
export class MissedSearchResolver {
  constructor(private readonly misses: MissedSearches) {}

  @Query(() => MissedSearchConnection, {
    description: 'What people looked for in vain in the last 90 days, most often first. For coordinators.',
  })
  missedSearches(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Page<MissedSearch>> {
    return this.misses.page(viewer, page);
  }

  @Mutation(() => Boolean, { description: 'True: it is off the list. False: it is back on it.' })
  settleMissedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SettleMissedSearchInput,
  ): Promise<boolean> {
    return this.misses.settle(viewer, input);
  }
}
