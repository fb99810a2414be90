import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  atMost,
  Clean,
  Identifier,
  Line,
  OptionalLine,
  OptionalProse,
  saying,
} from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type ActivityAudience,
  ActivityAudienceEnum,
  type ActivityForm,
  ActivityFormEnum,
  type ActivityJoining,
  ActivityJoiningEnum,
} from './activity.codes';

/** How much goes into an activity. */
export const longest = { title: 120, body: 2000, line: 160, note: 1000, moments: 10, seats: 1000 } as const;

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const seatsWords = text(
  `Vul een getal in van 1 tot ${longest.seats}, of laat het leeg.`,
  `Fill in a number from 1 to ${longest.seats}, or leave it empty.`,
);

@InputType({ description: 'A day with two times, as on the Dutch clock.' })
export class ActivityMomentInput {
  @Field({ description: '"2027-06-02"' })
  @Line(40, text('Vul de dag in.', 'Fill in the day.'))
  day!: string;

  @Field({ description: '"14:00"' })
  @Line(20, text('Vul in hoe laat het begint.', 'Fill in when it begins.'))
  begins!: string;

  @Field({ description: '"16:30"' })
  @Line(20, text('Vul in hoe laat het klaar is.', 'Fill in when it ends.'))
  ends!: string;
}

@InputType({ isAbstract: true })
abstract class ActivityWordsInput {
  @Field()
  @Clean()
  @Line(longest.title, text('Geef je activiteit een naam.', 'Give your activity a name.'))
  title!: string;

  @Field({ description: `Plain text, at most ${longest.body} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(
      text('Vertel in een paar zinnen wat er te doen is.', 'Tell in a few sentences what there is to do.'),
    ),
  )
  @MaxLength(longest.body, saying(atMost(longest.body)))
  body!: string;

  @Field(() => ActivityAudienceEnum)
  audience!: ActivityAudience;

  @Field(() => ActivityFormEnum)
  form!: ActivityForm;

  @Field(() => String, { nullable: true, description: 'The name of a municipality; needed on site.' })
  @Clean()
  @OptionalLine(longest.line)
  municipality?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  venue?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed on site, so that it is found nearby.' })
  @Clean()
  @OptionalLine(20)
  postcode?: string | null;

  @Field(() => [ActivityMomentInput])
  @ArrayNotEmpty(saying(text('Vul in wanneer het is.', 'Fill in when it is.')))
  @ArrayMaxSize(longest.moments, saying(text('Hooguit tien momenten.', 'Ten moments at most.')))
  @ValidateNested({ each: true })
  @Type(() => ActivityMomentInput)
  moments!: ActivityMomentInput[];

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(500)
  accessibility?: string | null;

  @Field(() => String, { nullable: true, description: 'Left out: it costs nothing.' })
  @Clean()
  @OptionalLine(longest.line)
  costs?: string | null;

  @Field(() => ActivityJoiningEnum)
  joining!: ActivityJoining;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(500)
  @Matches(/^https:\/\/[^\s/.]+\.\S+$/, {
    ...saying(
      text('Vul een adres in dat begint met https://.', 'Fill in an address that begins with https://.'),
    ),
  })
  joinUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'Left out: there is room for everybody.' })
  @IsOptional()
  @IsInt(saying(seatsWords))
  @Min(1, saying(seatsWords))
  @Max(longest.seats, saying(seatsWords))
  seats?: number | null;
}

@InputType()
export class SubmitCampaignActivityInput extends ActivityWordsInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one activity.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field(() => ID, { description: 'Where one works.' })
  @Identifier()
  organisationId!: string;
}

@InputType({ description: 'The whole activity as it shall be.' })
export class UpdateCampaignActivityInput extends ActivityWordsInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType()
export class ApproveCampaignActivityInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  version!: number;
}

@InputType()
export class AskCampaignActivityChangesInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'What must change; goes by mail to who entered it.' })
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Schrijf wat er anders moet.', 'Write what must be different.')))
  @MaxLength(longest.note, saying(atMost(longest.note)))
  note!: string;
}

@InputType()
export class CancelCampaignActivityInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'Everybody reads it.' })
  @Clean()
  @Line(longest.line, text('Schrijf kort waarom het niet doorgaat.', 'Write shortly why it is cancelled.'))
  because!: string;
}

@InputType()
export class WithdrawCampaignActivityInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
