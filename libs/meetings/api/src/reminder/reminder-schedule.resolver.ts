import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { SetReminderScheduleInput } from './reminder-schedule.input';
import { ReminderScheduleService } from './reminder-schedule.service';
import { ReminderSchedules } from './reminder-schedules';
import { ShownSchedule, shownSchedule } from './shown-schedule';

@Resolver(() => Meeting)
export class ReminderScheduleResolver {
  constructor(
    private readonly service: ReminderScheduleService,
    private readonly schedules: ReminderSchedules,
  ) {}

  @Mutation(() => Meeting, { description: 'What has not left yet is planned anew.' })
  setReminderSchedule(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SetReminderScheduleInput,
  ): Promise<Meeting> {
    return this.service.set(viewer, input);
  }

  @ResolveField(() => ShownSchedule)
  async reminderSchedule(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<ShownSchedule> {
    return shownSchedule(await this.schedules.byMeeting.load(context, meeting.id), meeting, viewer);
  }
}
