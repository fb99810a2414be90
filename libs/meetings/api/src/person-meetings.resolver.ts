import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Me } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { Meeting } from './meeting/meeting.entity';
import { Registration } from './registration/registration.entity';
import { RegistrationService } from './registration/registration.service';
import { SpeakerService } from './speaker/speaker.service';

const most = 50;

/** What meetings adds to the person who is signed in. */
@Resolver(() => Me)
export class PersonMeetingsResolver {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly speaking: SpeakerService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => [Registration], {
    description: 'Where I come, or wait to: meetings that have not ended, the next one first.',
  })
  upcomingRegistrations(
    @Parent() me: Me,
    @Args('first', { type: () => Int, defaultValue: 10 }) first: number,
  ): Promise<Registration[]> {
    return this.registrations.upcomingOf(me.id, Math.min(Math.max(first, 1), most));
  }

  @ResolveField(() => [Meeting], {
    description:
      'Where I speak, the next one first; until a month afterwards, since material may come later.',
  })
  speaksAt(@Parent() me: Me): Promise<Meeting[]> {
    return this.speaking.meetingsOf(me.id, this.clock.now());
  }
}
