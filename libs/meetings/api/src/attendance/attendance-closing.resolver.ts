import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, Identifier } from '@verbonden/shared/server';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceClosing } from './attendance-closing.service';

@InputType()
export class CloseAttendanceInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class ReopenAttendanceInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@Resolver()
export class AttendanceClosingResolver {
  constructor(private readonly closing: AttendanceClosing) {}

  @Mutation(() => Meeting, { description: 'Who was there is known now; certificates are ready.' })
  closeAttendance(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CloseAttendanceInput,
  ): Promise<Meeting> {
    return this.closing.close(viewer, input.meetingId);
  }

  @Mutation(() => Meeting, { description: 'Opens the list again, to mend it.' })
  reopenAttendance(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReopenAttendanceInput,
  ): Promise<Meeting> {
    return this.closing.reopen(viewer, input.meetingId);
  }
}
