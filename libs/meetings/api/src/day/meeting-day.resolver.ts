import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page, SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { RegistrationConnection } from '../registration/registration.resolver';
import { RegistrationService } from '../registration/registration.service';
import { DayCounts, DaySubsession, MeetingDay } from './meeting-day';
import { MeetingDayService } from './meeting-day.service';
import { MeetingHosts } from './meeting-hosts';

/** The day of a meeting, for coordinators and the hosts of its subsessions. */
@Resolver(() => MeetingDay)
export class MeetingDayResolver {
  constructor(
    private readonly service: MeetingDayService,
    private readonly registrations: RegistrationService,
  ) {}

  @Query(() => MeetingDay, { description: 'For who runs the day.' })
  meetingDay(@CurrentPerson() viewer: SignedInViewer, @Args('slug') slug: string): Promise<MeetingDay> {
    return this.service.open(viewer, slug);
  }

  @ResolveField(() => Boolean, {
    description:
      'While people can be put on the list and taken off: from the day itself until the attendance is closed.',
  })
  isListOpen(@Parent() day: MeetingDay): boolean {
    return this.service.isListOpen(day);
  }

  @ResolveField(() => DayCounts)
  counts(@Parent() day: MeetingDay, @Context() context: RequestContext): Promise<DayCounts> {
    return this.service.counts.load(context, day.id);
  }

  @ResolveField(() => RegistrationConnection, {
    description:
      'Everybody who ever registered, in the order of arrival: who had left may stand at the door too.',
  })
  people(@Parent() day: MeetingDay, @Args() page: PageArgs): Promise<Page<Registration>> {
    return this.registrations.listed(day.id, {}, page);
  }

  @ResolveField(() => [DaySubsession], { description: 'Who sits where, in the order of the programme.' })
  subsessions(@Parent() day: MeetingDay, @CurrentViewer() viewer: Viewer): Promise<DaySubsession[]> {
    return this.service.subsessions(day, viewer);
  }
}

/** What the day adds to a meeting: whether the viewer runs it. */
@Resolver(() => Meeting)
export class HostedMeetingResolver {
  constructor(private readonly hosts: MeetingHosts) {}

  @ResolveField(() => Boolean, { description: 'True for coordinators and for hosts of its subsessions.' })
  viewerCanHost(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return this.hosts.isHost(context, viewer, meeting.id);
  }
}
