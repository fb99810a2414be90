import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingHosts } from '../day/meeting-hosts';
import { canSeeAttendance } from '../meetings.policy';
import { RegistrationByLink } from '../registration/registration-result';
import { Registration } from '../registration/registration.entity';
import { Attendance } from './attendance.entity';
import { CheckInInput, CheckInRegistrationInput, UndoCheckInInput } from './attendance.input';
import { AttendanceService } from './attendance.service';
import { writtenCode } from './check-in-code';
import { CheckInResult } from './check-in-result';

/** The door: who comes in, and what the person shows there. */
@Resolver(() => Registration)
export class AttendanceResolver {
  constructor(
    private readonly service: AttendanceService,
    private readonly hosts: MeetingHosts,
  ) {}

  @Mutation(() => CheckInResult, { description: 'By the code of the confirmation, scanned or typed.' })
  checkIn(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CheckInInput,
  ): Promise<CheckInResult> {
    return this.service.checkIn(viewer, input);
  }

  @Mutation(() => CheckInResult, { description: 'By name. Two hosts at once note it once.' })
  checkInRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CheckInRegistrationInput,
  ): Promise<CheckInResult> {
    return this.service.checkInRegistration(viewer, input);
  }

  @Mutation(() => CheckInResult)
  undoCheckIn(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: UndoCheckInInput,
  ): Promise<CheckInResult> {
    return this.service.undo(viewer, input);
  }

  @ResolveField(() => Attendance, {
    nullable: true,
    description: 'That this person was there; for the person and who runs the day, null for others.',
  })
  async attendance(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Attendance | null> {
    const hosts = await this.hosts.ofMeeting.load(context, registration.meetingId);
    return canSeeAttendance(viewer, registration, hosts)
      ? this.service.byRegistration.load(context, registration.id)
      : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What this person shows at the door, in two groups; null for everybody else.',
  })
  async checkInCode(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (viewer.personId !== registration.personId || !registration.isActive) return null;
    const code = await this.service.codes.load(context, registration.id);
    return code && writtenCode(code);
  }
}

/** What the link in a mail shows of the day. */
@Resolver(() => RegistrationByLink)
export class LinkedAttendanceResolver {
  constructor(private readonly service: AttendanceService) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'What this person shows at the door, in two groups; null for who does not come.',
  })
  async checkInCode(
    @Parent() { registration }: RegistrationByLink,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    if (!registration.isActive) return null;
    const code = await this.service.codes.load(context, registration.id);
    return code && writtenCode(code);
  }
}
