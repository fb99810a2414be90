import {
  Args,
  Context,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { connectionOf, CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingList } from '../meeting/meeting.list';
import { Meeting } from '../meeting/meeting.entity';
import { canChangeRegistration } from '../meetings.policy';
import {
  CancelRegistrationByLinkInput,
  CancelRegistrationInput,
  ChangeAttendanceModeByLinkInput,
  ChangeAttendanceModeInput,
  PromoteRegistrationInput,
  RegisterForMeetingInput,
} from './registration.input';
import { RegistrationEvent } from './registration-event.entity';
import { RegistrationByLink, RegistrationResult } from './registration-result';
import { Registration } from './registration.entity';
import { RegistrationService } from './registration.service';

@ObjectType()
export class RegistrationConnection extends connectionOf(Registration, 'Registration') {}

@Resolver(() => Registration)
export class RegistrationResolver {
  constructor(
    private readonly service: RegistrationService,
    private readonly meetings: MeetingList,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => RegistrationResult, {
    description: 'Registers who is signed in. Pressing twice is one registration.',
  })
  registerForMeeting(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RegisterForMeetingInput,
  ): Promise<RegistrationResult> {
    return this.service.register(viewer, input);
  }

  @Mutation(() => RegistrationResult, { description: 'Frees the seat; the first in line gets it at once.' })
  cancelRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CancelRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.service.cancel(viewer, input);
  }

  @Mutation(() => RegistrationResult, {
    description: 'The seat that is held stays until the other one is sure.',
  })
  changeAttendanceMode(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeAttendanceModeInput,
  ): Promise<RegistrationResult> {
    return this.service.changeMode(viewer, input);
  }

  @Mutation(() => RegistrationResult, {
    description: 'A seat out of turn, within the seats or with one added.',
  })
  promoteRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PromoteRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.service.promote(viewer, input);
  }

  @Query(() => RegistrationByLink, { description: 'What the link in a mail shows. Asking changes nothing.' })
  registrationByLink(@Args('token') token: string): Promise<RegistrationByLink> {
    return this.service.byLink(token);
  }

  @Mutation(() => RegistrationResult)
  cancelRegistrationByLink(@Args('input') input: CancelRegistrationByLinkInput): Promise<RegistrationResult> {
    return this.service.cancelByLink(input);
  }

  @Mutation(() => RegistrationResult, {
    description: 'Another way of taking part, or back again after leaving.',
  })
  changeAttendanceModeByLink(
    @Args('input') input: ChangeAttendanceModeByLinkInput,
  ): Promise<RegistrationResult> {
    return this.service.changeModeByLink(input);
  }

  @ResolveField(() => Meeting)
  async meeting(@Parent() registration: Registration, @Context() context: RequestContext): Promise<Meeting> {
    return (await this.meetings.byId.load(context, registration.meetingId))!;
  }

  @ResolveField(() => Person)
  async person(@Parent() registration: Registration, @Context() context: RequestContext): Promise<Person> {
    return (await this.persons.byId.load(context, registration.personId))!;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The place in line, from 1; null for who does not wait.',
  })
  position(@Parent() registration: Registration, @Context() context: RequestContext): Promise<number | null> {
    return this.service.positions.load(context, registration.id);
  }

  @ResolveField(() => Date, { description: 'When this person first registered.' })
  registeredAt(@Parent() registration: Registration): Date {
    return registration.createdAt;
  }

  @ResolveField(() => [RegistrationEvent], {
    description: 'What happened, oldest first; for the person and coordinators.',
  })
  async history(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationEvent[]> {
    return canChangeRegistration(viewer, registration)
      ? this.service.histories.load(context, registration.id)
      : [];
  }
}

/** The position of a result: known when it was judged, else read. */
@Resolver(() => RegistrationResult)
export class RegistrationResultResolver {
  constructor(private readonly service: RegistrationService) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The place in line, from 1; null for who does not wait.',
  })
  async position(
    @Parent() { registration, position }: RegistrationResult,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return position ?? (registration && this.service.positions.load(context, registration.id));
  }
}
