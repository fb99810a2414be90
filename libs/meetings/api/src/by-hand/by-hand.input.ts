import { Field, ID, InputType } from '@nestjs/graphql';
import { EmailAddress, Identifier, Line, OptionalLine } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { askReason } from '../registration-request/registration-request.input';

const addSeat = 'Add a seat when there is none; else this person waits in line.';
const whyToTell = 'Stands in the history.';

@InputType({ description: 'Somebody of the network by id, or anybody by name and address.' })
export class AddRegistrationInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  personId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(120)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  email?: string | null;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: addSeat })
  addSeat!: boolean;

  @Field(() => String, { nullable: true, description: whyToTell })
  @OptionalLine(500)
  reason?: string | null;
}

@InputType()
export class MoveRegistrationInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: addSeat })
  addSeat!: boolean;

  @Field(() => String, { nullable: true, description: whyToTell })
  @OptionalLine(500)
  reason?: string | null;
}

@InputType()
export class RemoveRegistrationInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field({ description: 'Told to the person, and in the history.' })
  @Line(500, askReason)
  reason!: string;
}
