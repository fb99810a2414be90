import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { AnswersInput } from './registration-answers.input';

const meanwhile =
  'With ONSITE: take part online as long as there is no seat in the room, and keep the place in line.';
const tooLong = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType()
export class RegisterForMeetingInput extends AnswersInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: meanwhile })
  onlineMeanwhile!: boolean;
}

@InputType()
export class CancelRegistrationInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;
}

@InputType({ description: 'One of registrationId and meetingId; a meeting means the own registration.' })
export class ChangeAttendanceModeInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  registrationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  meetingId?: string | null;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: meanwhile })
  onlineMeanwhile!: boolean;
}

@InputType()
export class PromoteRegistrationInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Add a seat for this person.' })
  addSeat!: boolean;
}

@InputType()
export class CancelRegistrationByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;
}

@InputType({ description: 'Also the way back for who left: registers again, at the back of the line.' })
export class ChangeAttendanceModeByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: meanwhile })
  onlineMeanwhile!: boolean;
}
