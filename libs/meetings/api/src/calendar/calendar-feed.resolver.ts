import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { CalendarFeed } from './calendar-feed.entity';
import { RenewCalendarFeedInput } from './calendar-feed.input';
import { CalendarFeedService } from './calendar-feed.service';

/** The own calendar feed; nobody reads somebody else's address. */
@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  constructor(private readonly service: CalendarFeedService) {}

  @Query(() => CalendarFeed, { nullable: true })
  myCalendarFeed(@CurrentPerson() viewer: SignedInViewer): Promise<CalendarFeed | null> {
    return this.service.find(viewer);
  }

  @Mutation(() => CalendarFeed, {
    description: 'A first address, or another one: the old one is dead at once.',
  })
  renewCalendarFeed(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RenewCalendarFeedInput,
  ): Promise<CalendarFeed> {
    return this.service.renew(viewer, input);
  }

  @Mutation(() => Boolean, {
    description: 'The address is dead at once; nothing can be read there any more.',
  })
  removeCalendarFeed(@CurrentPerson() viewer: SignedInViewer): Promise<boolean> {
    return this.service.remove(viewer);
  }

  @ResolveField(() => String, { description: 'Secret: whoever has it can read where this person goes.' })
  address(@Parent() feed: CalendarFeed): string {
    return this.service.addressOf(feed);
  }
}
