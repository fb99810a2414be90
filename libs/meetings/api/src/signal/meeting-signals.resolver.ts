import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { isInNetwork, Signal } from '@verbonden/signals/api';
import { Meeting } from '../meeting/meeting.entity';
import { canSeeMeeting } from '../meetings.policy';
import { MeetingSignalsService } from './meeting-signals.service';

/** What a meeting tells of signals. */
@Resolver(() => Meeting)
export class MeetingSignalsResolver {
  constructor(private readonly service: MeetingSignalsService) {}

  @ResolveField(() => [Signal], {
    description:
      'Raised here and in its subsessions, oldest first, a hundred of each at most; empty for visitors.',
  })
  signals(
    @Parent() { id }: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Signal[]> {
    return this.service.raisedAt(context, viewer, id);
  }

  @ResolveField(() => [Signal], {
    description:
      'Open ones of elsewhere, most recognised first, ten at most; for who makes the agenda, else empty.',
  })
  openSignals(
    @Parent() { id }: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Signal[]> {
    return this.service.openBefore(context, viewer, id);
  }

  @ResolveField(() => Boolean)
  viewerCanRaiseSignal(@CurrentViewer() viewer: Viewer): boolean {
    return isInNetwork(viewer);
  }
}

/** What a signal tells of the meeting it came from. */
@Resolver(() => Signal)
export class SignalMeetingResolver {
  constructor(private readonly service: MeetingSignalsService) {}

  @ResolveField(() => Meeting, {
    nullable: true,
    description: 'Where it was raised, when you may know of it.',
  })
  async meeting(
    @Parent() { originKind, originId }: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Meeting | null> {
    if (!originId || (originKind !== 'MEETING' && originKind !== 'SUBSESSION')) return null;
    const meeting = await this.service.meetingOf.load(context, originId);
    return meeting && canSeeMeeting(viewer, meeting) ? meeting : null;
  }
}
