import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, OptionalProse, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { ReminderUnit } from './reminder-schedule';
import { mostReminders } from './schedule-problems';

registerEnumType(ReminderUnit, {
  name: 'ReminderUnit',
  description: 'DAYS keep the time on the Dutch wall clock; HOURS and MINUTES are counted by the stopwatch.',
});

@InputType({ description: 'One reminder, so long before the start.' })
export class ReminderMomentInput {
  @Field(() => Int)
  amount!: number;

  @Field(() => ReminderUnit)
  unit!: ReminderUnit;

  @Field(() => AttendanceMode, { nullable: true, description: 'Null: to the room and to online.' })
  mode?: AttendanceMode | null;

  @Field(() => String, { nullable: true, description: 'In front of the usual words.' })
  @OptionalProse(2000)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the Dutch one.' })
  @OptionalProse(2000)
  textEn?: string | null;
}

@InputType({ description: 'All reminders of a meeting; an empty list means that it does not remind.' })
export class SetReminderScheduleInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => Int, {
    description: 'The `reminderSchedule.version` that was read; another one by now is a CONFLICT.',
  })
  expectedVersion!: number;

  @Field(() => [ReminderMomentInput])
  @Type(() => ReminderMomentInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(
    mostReminders,
    saying(text('Zes herinneringen is genoeg. Haal er een weg.', 'Six reminders are enough. Remove one.')),
  )
  moments!: ReminderMomentInput[];
}
