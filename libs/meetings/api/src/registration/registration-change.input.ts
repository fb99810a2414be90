import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import { AttendanceMode } from '../meeting/meeting.enums';
import { AnswersInput } from './registration-answers.input';

const tooLong = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType({ isAbstract: true })
abstract class AnyChangeInput extends AnswersInput {
  @Field(() => AttendanceMode, { nullable: true, description: 'Left out: as it is.' })
  @IsOptional()
  mode?: AttendanceMode | null;

  @Field(() => Boolean, { defaultValue: false })
  onlineMeanwhile!: boolean;
}

@InputType({ description: 'Anything of a registration at once; what is left out stays as it is.' })
export class ChangeRegistrationInput extends AnyChangeInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;
}

@InputType({ description: 'The same from a mail; also the way back for who left.' })
export class ChangeRegistrationByLinkInput extends AnyChangeInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;
}

@InputType()
export class GiveBackSubsessionInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => ID)
  @Identifier()
  roundId!: string;
}

@InputType()
export class GiveBackSubsessionByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, tooLong)
  token!: string;

  @Field(() => ID)
  @Identifier()
  roundId!: string;
}

@InputType()
export class PlaceInSubsessionInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => ID)
  @Identifier()
  subsessionId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Add a seat for this person.' })
  addSeat!: boolean;
}
