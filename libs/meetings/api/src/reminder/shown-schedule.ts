import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { canEditMeetings } from '../meetings.policy';
import { dueBefore, nameOf, ReminderUnit } from './reminder-schedule';
import type { StandingSchedule } from './reminder-schedules';

@ObjectType({ description: 'A reminder, so long before the start.' })
export class ReminderMoment {
  @Field({ description: 'Its name in a preview: "7d", "90m".' })
  name!: string;

  @Field(() => Int)
  amount!: number;

  @Field(() => ReminderUnit)
  unit!: ReminderUnit;

  @Field(() => AttendanceMode, { nullable: true, description: 'Null: to the room and to online.' })
  mode!: AttendanceMode | null;

  @Field(() => Date, { description: 'When it leaves.' })
  dueAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in front of the usual words; for coordinators.',
  })
  textNl!: string | null;

  @Field(() => String, { nullable: true })
  textEn!: string | null;
}

@ObjectType('ReminderSchedule', { description: 'When a meeting reminds who has a seat.' })
export class ShownSchedule {
  @Field(() => Int, { description: 'Send it back as `expectedVersion`; 0 while nobody chose.' })
  version!: number;

  @Field(() => [ReminderMoment], { description: 'From the earliest to the last.' })
  moments!: ReminderMoment[];
}

/** A schedule as the API shows it. */
export function shownSchedule(
  { version, moments }: StandingSchedule,
  meeting: Pick<Meeting, 'startsAt'>,
  viewer: Viewer,
): ShownSchedule {
  const seesTexts = canEditMeetings(viewer);
  return {
    version,
    moments: moments
      .map((each) => ({
        ...each,
        name: nameOf(each),
        dueAt: dueBefore(each, meeting.startsAt),
        ...(seesTexts ? {} : { textNl: null, textEn: null }),
      }))
      .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime()),
  };
}
