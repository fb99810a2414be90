import { Args, Context, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MailPauses } from '@verbonden/notifications/api';
import { Person, PersonService } from '@verbonden/people/api';
import { forbidden, type SignedInViewer, text, type Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { assertOneMeeting } from '../meeting/one-meeting';
import { canEditMeetings, canSeeRegistrations } from '../meetings.policy';
import { Registration } from '../registration/registration.entity';
import { MailAct } from './mail-act.entity';
import { MailActs } from './mail-acts';
import {
  PauseMeetingMailInput,
  ResendFailedMailInput,
  ResumeMeetingMailInput,
  SendTestMailInput,
} from './mail-control.input';
import { MailControl } from './mail-control.service';
import { MailPreview, MailPreviewInput } from './mail-preview';
import { MailPreviewer } from './mail-previewer';
import { MeetingReach } from './meeting-reach';
import { OthersConcerned } from './others-concerned';
import { Reachability } from './reachability';

/** The mail of a meeting, for coordinators: how it reads, whom it reaches, and what is done with it. */
@Resolver(() => Meeting)
export class MeetingMailsResolver {
  constructor(
    private readonly control: MailControl,
    private readonly previewer: MailPreviewer,
    private readonly pauses: MailPauses,
    private readonly acts: MailActs,
    private readonly reachability: Reachability,
    private readonly others: OthersConcerned,
    private readonly db: DataSource,
  ) {}

  @Mutation(() => Meeting, {
    description: 'Holds all mail of a meeting but that it moved or is cancelled. Twice is fine.',
  })
  pauseMeetingMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { meetingId }: PauseMeetingMailInput,
  ): Promise<Meeting> {
    return this.control.pause(viewer, meetingId);
  }

  @Mutation(() => Meeting, { description: 'What does not fit any more is dropped; nothing goes twice.' })
  resumeMeetingMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { meetingId }: ResumeMeetingMailInput,
  ): Promise<Meeting> {
    return this.control.resume(viewer, meetingId);
  }

  @Mutation(() => Meeting, { description: 'Tries what failed once more, for those addresses only.' })
  resendFailedMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { meetingId }: ResendFailedMailInput,
  ): Promise<Meeting> {
    return this.control.resend(viewer, meetingId);
  }

  @Mutation(() => Meeting, { description: 'Sends the viewer a mail of this meeting, marked as a test.' })
  sendTestMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SendTestMailInput,
  ): Promise<Meeting> {
    return this.control.test(viewer, input);
  }

  @ResolveField(() => MailPreview, {
    nullable: true,
    description: 'A mail as it would be written now; for coordinators.',
  })
  async mailPreview(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MailPreviewInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailPreview> {
    assertCoordinates(viewer);
    assertOneMeeting(info);
    return this.previewer.preview(meeting, input);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Since when mail is on hold; null when it is not, and for everybody but coordinators.',
  })
  async mailPausedSince(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Date | null> {
    if (!canEditMeetings(viewer)) return null;
    assertOneMeeting(info);
    return this.pauses.since(this.db.manager, meeting.id);
  }

  @ResolveField(() => [MailAct], {
    nullable: true,
    description: 'What was done with the mail of this meeting, the latest twenty first; for coordinators.',
  })
  async mailActs(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailAct[]> {
    assertCoordinates(viewer);
    assertOneMeeting(info);
    return this.acts.latest(this.db.manager, meeting.id);
  }

  @ResolveField(() => [Registration], {
    nullable: true,
    description: 'Who comes or waits and cannot be reached by mail; for coordinators.',
  })
  async unreachable(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Registration[]> {
    assertCoordinates(viewer);
    assertOneMeeting(info);
    return this.reachability.unreachable(meeting.id);
  }

  @ResolveField(() => MeetingReach, {
    nullable: true,
    description: 'Whom a mail about moving or cancelling would reach now; for coordinators.',
  })
  async mailReach(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeetingReach> {
    assertCoordinates(viewer);
    assertOneMeeting(info);
    const tx = this.db.manager;
    const others = await this.others.of(tx, meeting.id);
    const seated = await tx
      .createQueryBuilder(Registration, 'registration')
      .select('registration.seatMode', 'seat')
      .addSelect('count(*)::int', 'count')
      .where(`registration.meetingId = :id AND registration.status <> 'CANCELLED'`, { id: meeting.id })
      .groupBy('registration.seatMode')
      .getRawMany<{ seat: AttendanceMode | null; count: number }>();
    const countOf = (mode: AttendanceMode | null) => seated.find(({ seat }) => seat === mode)?.count ?? 0;
    const programme = others.filter(({ concern }) => concern === 'PROGRAMME').length;
    const groups = {
      room: countOf(AttendanceMode.ONSITE),
      online: countOf(AttendanceMode.ONLINE),
      waiting: countOf(null),
      programme,
      requests: others.length - programme,
    };
    return { ...groups, total: Object.values(groups).reduce((sum, count) => sum + count, 0) };
  }
}

@Resolver(() => MailAct)
export class MailActResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, { nullable: true, description: 'Null for somebody who left the network.' })
  by(@Parent() { byPersonId }: MailAct, @Context() context: RequestContext): Promise<Person | null> {
    return byPersonId ? this.persons.byId.load(context, byPersonId) : Promise.resolve(null);
  }
}

function assertCoordinates(viewer: Viewer): void {
  if (!canSeeRegistrations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
