import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { canGuestsRegister } from '../meetings.policy';

/** What is not sure yet about a meeting, as fields of the meeting. */
@Resolver(() => Meeting)
export class MeetingRequestsResolver {
  @ResolveField(() => Boolean, {
    description: 'True when somebody without an account can register; registrationState says what they meet.',
  })
  guestsCanRegister(@Parent() meeting: Meeting): boolean {
    return canGuestsRegister(meeting);
  }
}
