import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { MeetingForm } from '../meeting/meeting.enums';

@InputType({ description: 'A date of a season; it becomes a draft.' })
export class SeriesDateInput {
  @Field(() => ID, { description: 'Of the meeting; made by the caller.' })
  @Identifier()
  id!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field(() => MeetingForm)
  form!: MeetingForm;

  @Field(() => String, { nullable: true, description: 'Without it: the name of the season and a number.' })
  @OptionalLine(160)
  title?: string | null;
}

@InputType()
export class CreateMeetingSeriesInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one season.' })
  @Identifier()
  id!: string;

  @Field({ description: 'In Dutch.' })
  @Line(120, text('Vul in hoe de reeks heet.', 'Fill in what the season is called.'))
  title!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(120)
  titleEn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The meeting that all of them begin as a copy of; without it they begin empty.',
  })
  @IsOptional()
  @Identifier()
  copyOf?: string | null;

  @Field(() => [SeriesDateInput])
  @Type(() => SeriesDateInput)
  @ValidateNested({ each: true })
  @ArrayMinSize(1, saying(text('Vul minstens één datum in.', 'Fill in one date at least.')))
  @ArrayMaxSize(
    12,
    saying(text('Een reeks begint met hooguit 12 data.', 'A season begins with 12 dates at most.')),
  )
  dates!: SeriesDateInput[];
}

@InputType()
export class UpdateMeetingSeriesInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'In Dutch.' })
  @Line(120, text('Vul in hoe de reeks heet.', 'Fill in what the season is called.'))
  title!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(120)
  titleEn?: string | null;
}

@InputType({ description: 'Publishes every draft of the season, or none.' })
export class PublishMeetingSeriesInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
