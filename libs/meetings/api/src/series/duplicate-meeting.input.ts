import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier, OptionalLine } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { MeetingForm } from '../meeting/meeting.enums';

@InputType({ description: 'A draft that begins as a copy; `copyParts` of the meeting says what goes along.' })
export class DuplicateMeetingInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one copy.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'The example.' })
  @Identifier()
  meetingId!: string;

  @Field(() => Date, { description: 'The programme moves along, by the Dutch clock.' })
  startsAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Without it the copy takes as long as the example.' })
  endsAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Without it the copy is called like the example.' })
  @OptionalLine(160)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  titleEn?: string | null;

  @Field(() => MeetingForm, { nullable: true })
  form?: MeetingForm | null;

  @Field(() => ID, { nullable: true, description: 'The season that the copy is part of.' })
  @IsOptional()
  @Identifier()
  seriesId?: string | null;
}
