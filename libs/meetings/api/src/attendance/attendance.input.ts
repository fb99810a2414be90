import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line } from '@verbonden/shared/server';
import { AttendanceMode } from '../meeting/meeting.enums';

const once = 'Made by the caller: the same act sent again is one act.';
const letIn =
  'Let in somebody without a seat of this kind: it is noted that they were there, a seat it is not.';

@InputType()
export class CheckInInput {
  @Field(() => ID, { description: once })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field({ description: 'As typed, or what a camera read.' })
  @Line(
    500,
    text(
      'Typ de code van de bevestiging, zoals 7KQ4-M2XD.',
      'Type the code of the confirmation, such as 7KQ4-M2XD.',
    ),
  )
  code!: string;

  @Field(() => Boolean, { defaultValue: false, description: letIn })
  letIn!: boolean;
}

@InputType()
export class CheckInRegistrationInput {
  @Field(() => ID, { description: once })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, { defaultValue: false, description: letIn })
  letIn!: boolean;
}

@InputType()
export class UndoCheckInInput {
  @Field(() => ID, { description: once })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  registrationId!: string;
}
