import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { MarkedText } from '../marked-text';
import { FollowedSearches } from '../followed/followed-searches.service';
import { isMissed } from '../miss/is-missed';
import { MissedSearches } from '../miss/missed-search.service';
import { SearchEverythingArgs } from './everything.input';
import { EverythingService } from './everything.service';
import { SearchEverythingConnection, SearchHit } from './search-hit';

@Resolver(() => SearchHit)
export class EverythingResolver {
  constructor(
    private readonly everything: EverythingService,
    private readonly misses: MissedSearches,
    private readonly followed: FollowedSearches,
  ) {}

  @Query(() => SearchEverythingConnection, {
    description: 'One box over everything that the viewer may find, the best first.',
  })
  async searchEverything(
    @Args() args: SearchEverythingArgs,
    @Context() context: RequestContext,
  ): Promise<SearchEverythingConnection> {
    const criteria = await this.everything.criteriaOf(context.viewer, args);
    const [counts, page] = await Promise.all([
      this.everything.counts(criteria),
      this.everything.page(criteria, args),
    ]);
    const { understood, kinds } = criteria;
    const loosened = understood?.loosened ?? false;
    if (understood && !args.after && isMissed(understood, counts.length, args.insist ?? false)) {
      await this.misses.note(context, understood.typed, loosened && counts.length > 0);
    } else if (understood && !args.after && kinds.length === 0)
      await this.followed.shown(context, understood.typed);
    const wanted = counts.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    return {
      ...page,
      edges: [...page.edges],
      totalCount: wanted.reduce((sum, { count }) => sum + count, 0),
      corrections: understood?.corrections ?? [],
      loosened,
      counts,
    };
  }

  @ResolveField(() => [MarkedText], { description: 'Its title with the hits marked.' })
  async title(@Parent() { id, excerpts }: SearchHit): Promise<MarkedText[]> {
    return [...((await excerpts()).get(id)?.title ?? [])];
  }

  @ResolveField(() => [MarkedText], { description: 'A telling piece of its text, with the hits marked.' })
  async excerpt(@Parent() { id, excerpts }: SearchHit): Promise<MarkedText[]> {
    return [...((await excerpts()).get(id)?.text ?? [])];
  }
}
