import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '@verbonden/people/api';
import { Registration } from './registration/registration.entity';
import { RegistrationService } from './registration/registration.service';

const most = 50;

/** What meetings adds to the person who is signed in. */
@Resolver(() => Me)
export class PersonMeetingsResolver {
  constructor(private readonly registrations: RegistrationService) {}

  @ResolveField(() => [Registration], {
    description: 'Where I come, or wait to: meetings that have not ended, the next one first.',
  })
  upcomingRegistrations(
    @Parent() me: Me,
    @Args('first', { type: () => Int, defaultValue: 10 }) first: number,
  ): Promise<Registration[]> {
    return this.registrations.upcomingOf(me.id, Math.min(Math.max(first, 1), most));
  }
}
