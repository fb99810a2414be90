import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer } from '@verbonden/shared/server';
import { EnterOnlineByLinkInput, EnterOnlineInput } from './online-entry.input';
import { OnlineEntry, OnlineEntryResult } from './online-entry-result';
import { OnlineEntryService } from './online-entry.service';

/** The way in to the online part, signed in or by a link. */
@Resolver()
export class OnlineEntryResolver {
  constructor(private readonly service: OnlineEntryService) {}

  @Query(() => OnlineEntry)
  onlineEntry(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<OnlineEntry> {
    return this.service.show(viewer, slug);
  }

  @Query(() => OnlineEntry)
  onlineEntryByLink(@Args('token') token: string): Promise<OnlineEntry> {
    return this.service.showByLink(token);
  }

  @Mutation(() => OnlineEntryResult, { description: 'Notes that the viewer is there, once.' })
  enterOnline(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: EnterOnlineInput,
  ): Promise<OnlineEntryResult> {
    return this.service.enter(viewer, input.meetingId);
  }

  @Mutation(() => OnlineEntryResult, { description: 'Notes that the person of the link is there, once.' })
  enterOnlineByLink(@Args('input') input: EnterOnlineByLinkInput): Promise<OnlineEntryResult> {
    return this.service.enterByLink(input.token);
  }
}
