import { Field, ID, InputType } from '@nestjs/graphql';
import { RoleEnum } from '@verbonden/people/api';
import { type Role, text } from '@verbonden/shared/kernel';
import { Identifier, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { AttendanceMode, MeetingForm } from '../meeting/meeting.enums';
import { PollChoice } from './date-poll.enums';

const tooLong = saying(text('Deze link klopt niet.', 'This link is not right.'));
const fewest = 2;
/** More moments nobody fills in. */
export const mostMoments = 10;

@InputType()
export class ProposedMomentInput {
  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field(() => MeetingForm, { description: 'What people can answer: the room, online, or both (HYBRID).' })
  form!: MeetingForm;
}

@InputType({
  description:
    'Who is asked: holders of these roles (in these organisations, when there are any), and who is pasted. Only ' +
    'organisations: everybody of them.',
})
export class AskedPeopleInput {
  @Field(() => [RoleEnum], { defaultValue: [] })
  @ArrayMaxSize(10)
  roles!: Role[];

  @Field(() => [ID], { defaultValue: [] })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true, ...saying(text('Dit kennen we niet.', 'We do not know this.')) })
  organisationIds!: string[];

  @Field({ defaultValue: '', description: 'Names and addresses, one a line.' })
  @Prose(50_000)
  pasted!: string;
}

@InputType()
export class OpenDatePollInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one date poll.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => [ProposedMomentInput])
  @Type(() => ProposedMomentInput)
  @ValidateNested({ each: true })
  @ArrayMinSize(fewest, saying(text('Stel minstens twee momenten voor.', 'Propose two moments at least.')))
  @ArrayMaxSize(mostMoments, saying(text('Stel hooguit tien momenten voor.', 'Propose ten moments at most.')))
  moments!: ProposedMomentInput[];

  @Field(() => Date, { description: 'Until when people answer.' })
  closesAt!: Date;

  @Field(() => AskedPeopleInput)
  @Type(() => AskedPeopleInput)
  @ValidateNested()
  asked!: AskedPeopleInput;

  @Field(() => String, { nullable: true, description: 'A few words to who is asked, in the mail.' })
  @OptionalProse(1000)
  message?: string | null;
}

@InputType()
export class MomentAnswerInput {
  @Field(() => ID)
  @Identifier()
  momentId!: string;

  @Field(() => PollChoice)
  choice!: PollChoice;
}

@InputType({ description: 'An answer to each moment; what was said before is replaced.' })
export class AnswerDatePollInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => [MomentAnswerInput])
  @Type(() => MomentAnswerInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(mostMoments)
  answers!: MomentAnswerInput[];
}

@InputType({ description: 'An answer to each moment; what was said before is replaced.' })
export class AnswerDatePollByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;

  @Field(() => [MomentAnswerInput])
  @Type(() => MomentAnswerInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(mostMoments)
  answers!: MomentAnswerInput[];
}

@InputType()
export class RemindDatePollInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;
}

@InputType()
export class ChooseDatePollMomentInput {
  @Field(() => ID)
  @Identifier()
  momentId!: string;
}

@InputType({ description: 'Turns the answer of a date poll into a registration.' })
export class RegisterByPollLinkInput {
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
