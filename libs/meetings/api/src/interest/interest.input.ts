import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, saying } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';

const tooLong = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType()
export class RegisterInterestInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class WithdrawInterestInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class WithdrawInterestByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;
}

@InputType({ description: 'How to take part, once it is decided what is possible.' })
export class ChooseModeByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With ONSITE: take part online as long as there is no seat in the room.',
  })
  onlineMeanwhile!: boolean;
}
