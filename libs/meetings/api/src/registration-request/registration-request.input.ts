import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, EmailAddress, Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AskedPeopleInput } from '../date-poll/date-poll.input';
import { AttendanceMode } from '../meeting/meeting.enums';

export const askName = text(
  'Vul een naam in, dan weten we wie er komt.',
  'Fill in a name, so that we know who is coming.',
);
export const askReason = text(
  'Schrijf kort waarom. De persoon leest dit in de mail.',
  'Write briefly why. The person reads this in the mail.',
);
const wrongLink = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType()
export class RegisterAsGuestInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice sends one mail.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field()
  @Line(120, askName)
  name!: string;

  @Field()
  @EmailAddress()
  email!: string;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;
}

@InputType()
export class AnswerRequestInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, wrongLink)
  token!: string;

  @Field(() => AttendanceMode, { nullable: true, description: 'Another way than was asked.' })
  @IsOptional()
  mode?: AttendanceMode | null;
}

@InputType()
export class DeclineRequestInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, wrongLink)
  token!: string;
}

@InputType({ description: 'Yes gives a seat or a place in line; no is told with the reason.' })
export class DecideRequestInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;

  @Field(() => Boolean)
  approve!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'With yes: add a seat when there is none.' })
  addSeat!: boolean;

  @Field(() => String, { nullable: true, description: 'Told to the person; needed with no.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @ValidateIf(({ approve }: DecideRequestInput) => !approve)
  @IsNotEmpty(saying(askReason))
  @MaxLength(500, saying(atMost(500)))
  reason?: string | null;
}

@InputType()
export class WithdrawRequestInput {
  @Field(() => ID)
  @Identifier()
  requestId!: string;
}

@InputType({ description: 'Somebody of the own organisation by id, or anybody by name and address.' })
export class ColleagueInput {
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
}

@InputType({ description: 'In the order in which they get seats when those run short.' })
export class RegisterColleaguesInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => [ColleagueInput])
  @Type(() => ColleagueInput)
  @ValidateNested({ each: true })
  @ArrayMinSize(1, saying(text('Kies minstens één collega.', 'Choose one colleague at least.')))
  @ArrayMaxSize(
    10,
    saying(text('Meld hooguit tien collega’s tegelijk aan.', 'Register ten colleagues at once at most.')),
  )
  colleagues!: ColleagueInput[];
}

@InputType()
export class InvitePeopleInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => AskedPeopleInput)
  @Type(() => AskedPeopleInput)
  @ValidateNested()
  people!: AskedPeopleInput;
}

@InputType()
export class RemindInviteesInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => [ID], { description: 'The invitations of who is reminded.' })
  @ArrayMinSize(1, saying(text('Kies wie je wilt herinneren.', 'Choose whom you want to remind.')))
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true, ...saying(text('Dit kennen we niet.', 'We do not know this.')) })
  requestIds!: string[];
}
