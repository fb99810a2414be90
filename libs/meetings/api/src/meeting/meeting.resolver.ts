import {
  Args,
  Context,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { MailPlan } from '@verbonden/notifications/api';
import {
  type Clock,
  forbidden,
  isSignedIn,
  type Page,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import {
  askedFields,
  CLOCK,
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import { Inject } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { DataSource } from 'typeorm';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { AgendaService } from '../agenda/agenda.service';
import { isEntryOpen } from '../attendance/online-entry';
import { MeetingHosts } from '../day/meeting-hosts';
import { canEditMeetings, canSeeJoinUrl, canSeeRegistrations, isForViewer } from '../meetings.policy';
import { MeetingSeats } from '../registration/registration-result';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { RegistrationConnection } from '../registration/registration.resolver';
import { RegistrationService } from '../registration/registration.service';
import { RegistrationState, registrationStateOf } from '../registration/registration-state';
import { MeetingMailFailure, MeetingMailMoment } from './mail-moment';
import { Meeting } from './meeting.entity';
import { AttendanceMode } from './meeting.enums';
import {
  CancelMeetingInput,
  CreateMeetingInput,
  MeetingFilter,
  PublishMeetingInput,
  RescheduleMeetingInput,
  UpdateMeetingInput,
} from './meeting.input';
import { MeetingList } from './meeting.list';
import { MeetingLoaders, shownSeats } from './meeting.loaders';
import { MeetingService } from './meeting.service';
import { assertOneMeeting } from './one-meeting';

@ObjectType()
export class MeetingConnection extends connectionOf(Meeting, 'Meeting') {}

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(
    private readonly service: MeetingService,
    private readonly list: MeetingList,
    private readonly loaders: MeetingLoaders,
    private readonly hosts: MeetingHosts,
    private readonly agendas: AgendaService,
    private readonly people: RegistrationService,
    private readonly mail: MailPlan,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => MeetingConnection)
  meetings(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => MeetingFilter, defaultValue: {} }) filter: MeetingFilter,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Meeting>> {
    return this.list.page(viewer, filter, page, askedFields(info).has('totalCount'));
  }

  @Query(() => Meeting)
  async meeting(@Args('slug') slug: string, @Context() context: RequestContext): Promise<Meeting> {
    return this.list.assertVisible(context, await this.list.bySlug.load(context, slug));
  }

  @Mutation(() => Meeting, { description: 'Makes a draft.' })
  createMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CreateMeetingInput,
  ): Promise<Meeting> {
    return this.service.create(viewer, input);
  }

  @Mutation(() => Meeting)
  updateMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UpdateMeetingInput,
  ): Promise<Meeting> {
    return this.service.update(viewer, input);
  }

  @Mutation(() => Meeting)
  publishMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishMeetingInput,
  ): Promise<Meeting> {
    return this.service.publish(viewer, input);
  }

  @Mutation(() => Meeting, { description: 'Moves it and mails everybody who is registered.' })
  rescheduleMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RescheduleMeetingInput,
  ): Promise<Meeting> {
    return this.service.reschedule(viewer, input);
  }

  @Mutation(() => Meeting, { description: 'Cancels it and mails everybody who is registered. Final.' })
  cancelMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CancelMeetingInput,
  ): Promise<Meeting> {
    return this.service.cancel(viewer, input);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  title(@Parent() meeting: Meeting, @CurrentViewer() viewer: Viewer): string {
    return meeting.titleIn(viewer.locale);
  }

  @ResolveField(() => String, {
    description: "In the reader's language; in Dutch where there is no English.",
  })
  lead(@Parent() meeting: Meeting, @CurrentViewer() viewer: Viewer): string {
    return meeting.leadIn(viewer.locale);
  }

  @ResolveField(() => [String], { description: 'What came out of a meeting that was held, one by one.' })
  outcomes(@Parent() meeting: Meeting, @CurrentViewer() viewer: Viewer): string[] {
    const { outcomesNl, outcomesEn } = meeting;
    const written = (viewer.locale === 'en' && outcomesEn) || outcomesNl;
    return written ? written.split('\n') : [];
  }

  @ResolveField(() => [AttendanceMode], { description: 'The ways to take part.' })
  modes(@Parent() meeting: Meeting): AttendanceMode[] {
    return Object.values(AttendanceMode).filter((mode) => meeting.offers(mode));
  }

  @ResolveField(() => [AgendaItem])
  agenda(@Parent() meeting: Meeting, @Context() context: RequestContext): Promise<AgendaItem[]> {
    return this.agendas.byMeeting.load(context, meeting.id);
  }

  @ResolveField(() => MeetingSeats)
  async seats(@Parent() meeting: Meeting, @Context() context: RequestContext): Promise<MeetingSeats> {
    return shownSeats(await this.loaders.seatCount(context, meeting));
  }

  @ResolveField(() => Registration, {
    nullable: true,
    description: 'The own registration, also one that was cancelled; null when there was never one.',
  })
  viewerRegistration(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Registration | null> {
    return this.loaders.own(context, viewer, meeting);
  }

  @ResolveField(() => RegistrationState)
  async registrationState(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationState> {
    const count = await this.loaders.seatCount(context, meeting);
    return registrationStateOf(viewer, meeting, count, this.clock.now());
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@CurrentViewer() viewer: Viewer): boolean {
    return canEditMeetings(viewer);
  }

  @ResolveField(() => Boolean, {
    description: 'True for whom this meeting is for; registrationState says what they meet.',
  })
  viewerCanRegister(@Parent() meeting: Meeting, @CurrentViewer() viewer: Viewer): boolean {
    return isForViewer(viewer, meeting);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'For who runs the day; for who holds an online seat from a quarter of an hour before; null for everybody else.',
  })
  async joinUrl(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!meeting.joinUrl || !isSignedIn(viewer)) return null;
    const own = await this.loaders.own(context, viewer, meeting);
    const isHost = await this.hosts.isHost(context, viewer, meeting.id);
    const isOpen = isEntryOpen(meeting, this.clock.now());
    return canSeeJoinUrl(viewer, own, { isHost, isOpen }) ? meeting.joinUrl : null;
  }

  @ResolveField(() => RegistrationConnection, {
    nullable: true,
    description: 'Who comes, in the order of arrival; for coordinators, of one meeting at a time.',
  })
  registrations(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('status', { type: () => RegistrationStatus, nullable: true }) status: RegistrationStatus | null,
    @Args('mode', { type: () => AttendanceMode, nullable: true }) mode: AttendanceMode | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Registration>> {
    assertOneMeeting(info);
    return this.people.page(viewer, meeting.id, { status, mode }, page, askedFields(info).has('totalCount'));
  }

  @ResolveField(() => [MeetingMailMoment], {
    nullable: true,
    description: 'Mail that went and mail to come; for coordinators, of one meeting at a time.',
  })
  async mailTimeline(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeetingMailMoment[]> {
    if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    assertOneMeeting(info);
    return this.mail.timeline(this.db.manager, meeting.id);
  }

  @ResolveField(() => [MeetingMailFailure], {
    nullable: true,
    description: 'Mail that will not arrive, the latest first; for coordinators, of one meeting at a time.',
  })
  async mailFailures(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeetingMailFailure[]> {
    if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    assertOneMeeting(info);
    return this.mail.failures(this.db.manager, meeting.id);
  }
}
