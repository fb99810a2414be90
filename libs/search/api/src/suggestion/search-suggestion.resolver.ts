import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import { SearchSuggestion } from './search-suggestion';
import { SearchSuggestions } from './search-suggestions';

const most = 20;

@Resolver(() => SearchSuggestion)
export class SearchSuggestionResolver {
  constructor(private readonly suggestions: SearchSuggestions) {}

  @Query(() => [SearchSuggestion], {
    description: 'What may be meant while somebody types; none for a single letter. 20 at most.',
  })
  searchSuggestions(
    @CurrentViewer() viewer: Viewer,
    @Args('typed') typed: string,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
  ): Promise<SearchSuggestion[]> {
    return this.suggestions.of(viewer, typed, Math.min(Math.max(first, 0), most));
  }
}
