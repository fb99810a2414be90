import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LabelService } from '@verbonden/alliance/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Signal } from '../signal/signal.entity';
import { signalStatuses, type SignalStatus } from '../signal/signal.states';
import { SignalsArgs } from './signal-list.input';
import { facetKeys, SignalListService } from './signal-list.service';
import { SignalConnection, SignalFacet } from './signal.connection';

@Resolver(() => Signal)
export class SignalListResolver {
  constructor(private readonly lists: SignalListService) {}

  @Query(() => SignalConnection, {
    description: 'For whoever has a role in the network. For the next agenda: filter { statuses: [OPEN] }.',
  })
  async signals(
    @CurrentViewer() viewer: Viewer,
    @Args() { filter, ...page }: SignalsArgs,
  ): Promise<Omit<SignalConnection, 'totalCount'>> {
    const criteria = await this.lists.criteriaOf(viewer, filter);
    return { ...(await this.lists.page(criteria, page)), criteria };
  }
}

/** What stands beside a list is looked up only when it is asked for. */
@Resolver(() => SignalConnection)
export class SignalConnectionResolver {
  constructor(
    private readonly lists: SignalListService,
    private readonly labels: LabelService,
  ) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { criteria }: SignalConnection): Promise<number> {
    return this.lists.count(criteria);
  }

  @ResolveField(() => [SignalFacet], {
    description: 'What can be chosen next. A key without values is not there.',
  })
  async facets(
    @Parent() { criteria }: SignalConnection,
    @Context() context: RequestContext,
  ): Promise<SignalFacet[]> {
    const counted = await this.lists.facets(criteria);
    const place = (value: string) => signalStatuses.indexOf(value as SignalStatus);
    const facets = await Promise.all(
      facetKeys.map(async (key) => ({
        key,
        values: await Promise.all(
          counted
            .filter((each) => each.key === key)
            .sort((one, other) =>
              key === 'statuses' ? place(one.value) - place(other.value) : other.count - one.count,
            )
            .map(async ({ value, count }) => ({
              value,
              count,
              label: key === 'statuses' ? value : await this.labels.nameOf(context, key, value),
            })),
        ),
      })),
    );
    return facets.filter(({ values }) => values.length > 0);
  }
}
