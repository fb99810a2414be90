import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingSeats, type ModeSeats } from '../registration/registration-result';
import { SubsessionChoices } from './subsession-choices';
import { Subsession } from './subsession.entity';

/** How full a subsession is. */
@Resolver(() => Subsession)
export class SubsessionSeatsResolver {
  constructor(private readonly choices: SubsessionChoices) {}

  @ResolveField(() => MeetingSeats, { description: 'Null in a way in which it is not offered.' })
  async seats(@Parent() subsession: Subsession, @Context() context: RequestContext): Promise<MeetingSeats> {
    const [onsite, online] = await Promise.all([
      this.inMode(subsession, AttendanceMode.ONSITE, context),
      this.inMode(subsession, AttendanceMode.ONLINE, context),
    ]);
    return { onsite, online };
  }

  private async inMode(
    subsession: Subsession,
    mode: AttendanceMode,
    context: RequestContext,
  ): Promise<ModeSeats | null> {
    const seats = subsession.seatsFor(mode);
    if (seats === 0) return null;
    const { taken, waiting } = await this.choices.counts.load(context, `${subsession.id} ${mode}`);
    return { seats, taken, waiting, left: seats === null ? null : Math.max(0, seats - taken) };
  }
}
