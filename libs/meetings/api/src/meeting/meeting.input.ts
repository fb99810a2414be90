import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, OptionalLine, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUrl, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { AgendaItemInput } from '../agenda/agenda-item.input';
import {
  MeetingAudience,
  MeetingForm,
  MeetingKind,
  MeetingPeriod,
  MeetingStatus,
  RegistrationPolicy,
} from './meeting.enums';

const notFewer = saying(text('Een aantal plaatsen is 0 of meer.', 'A number of seats is 0 or more.'));
const mostSeats = 100_000;
const notMore = saying(text('Zoveel plaatsen kan niet.', 'So many seats is not possible.'));

@InputType()
export class CreateMeetingInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one meeting.' })
  @Identifier()
  id!: string;

  @Field(() => MeetingKind)
  kind!: MeetingKind;

  @Field({ description: 'In Dutch.' })
  @Line(160, text('Vul een titel in.', 'Fill in a title.'))
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In English; without it English readers see the Dutch one.',
  })
  @OptionalLine(160)
  titleEn?: string | null;

  @Field({ defaultValue: '', description: 'What it is about, in Dutch.' })
  @Prose(4000)
  lead!: string;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  leadEn?: string | null;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field(() => MeetingForm, {
    nullable: true,
    description: 'Null: still open. People then say that they want to come, and choose how once it is known.',
  })
  form?: MeetingForm | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  venueName?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(200)
  venueAddress?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  venueRoom?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalProse(2000)
  venueRoute?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalProse(2000)
  venueAccessibility?: string | null;

  @Field(() => String, { nullable: true, description: 'Where people join online; begins with https://.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value))
  @IsOptional()
  @IsUrl(
    { protocols: ['https'], require_protocol: true },
    saying(
      text(
        'Dit is geen veilig adres. Het begint met https://, bijvoorbeeld https://meet.example.org/lab.',
        'This is no safe address. It begins with https://, such as https://meet.example.org/lab.',
      ),
    ),
  )
  @MaxLength(1000, saying(text('Dit adres is te lang.', 'This address is too long.')))
  joinUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended.' })
  @IsOptional()
  @Min(0, notFewer)
  @Max(mostSeats, notMore)
  seatsOnsite?: number | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended.' })
  @IsOptional()
  @Min(0, notFewer)
  @Max(mostSeats, notMore)
  seatsOnline?: number | null;

  @Field(() => MeetingAudience, { defaultValue: MeetingAudience.NETWORK })
  audience!: MeetingAudience;

  @Field(() => RegistrationPolicy, { nullable: true, description: 'Without it a new meeting is OPEN.' })
  registrationPolicy?: RegistrationPolicy | null;

  @Field(() => Date, { nullable: true, description: 'Null: as soon as it is published.' })
  registrationOpensAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Null: when the meeting begins.' })
  registrationClosesAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The season it is part of.' })
  @IsOptional()
  @Identifier()
  seriesId?: string | null;

  @Field(() => [AgendaItemInput], { defaultValue: [] })
  @Type(() => AgendaItemInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(
    60,
    saying(text('Een programma heeft hooguit 60 onderdelen.', 'A programme has 60 parts at most.')),
  )
  agenda!: AgendaItemInput[];
}

@InputType({
  description:
    'What is left out stays as it is; null empties what may be empty. The time: rescheduleMeeting.',
})
export class UpdateMeetingInput extends PartialType(
  OmitType(CreateMeetingInput, ['id', 'startsAt', 'endsAt', 'lead', 'audience', 'agenda'] as const),
) {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The `version` that was read; another one by now is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  lead?: string | null;

  @Field(() => MeetingAudience, { nullable: true })
  audience?: MeetingAudience | null;

  @Field(() => [AgendaItemInput], { nullable: true, description: 'The whole programme, or nothing.' })
  @IsOptional()
  @Type(() => AgendaItemInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(
    60,
    saying(text('Een programma heeft hooguit 60 onderdelen.', 'A programme has 60 parts at most.')),
  )
  agenda?: AgendaItemInput[] | null;
}

@InputType()
export class PublishMeetingInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType({ description: 'Programme and closing moment move along.' })
export class RescheduleMeetingInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; another one by now is a CONFLICT.',
  })
  expectedVersion?: number | null;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'Told to everybody who is registered.' })
  @Line(500, text('Vertel kort waarom het niet doorgaat.', 'Tell briefly why it is cancelled.'))
  reason!: string;
}

@InputType({ description: 'Different keys together; within a list any of them.' })
export class MeetingFilter {
  @Field(() => MeetingPeriod, { defaultValue: MeetingPeriod.UPCOMING })
  @IsIn(Object.values(MeetingPeriod))
  when: MeetingPeriod = MeetingPeriod.UPCOMING;

  @Field(() => [MeetingKind], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  kinds?: MeetingKind[] | null;

  @Field(() => [MeetingStatus], {
    nullable: true,
    description: 'Drafts are for coordinators, and only when asked for.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  status?: MeetingStatus[] | null;
}
