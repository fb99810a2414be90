import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  atMost,
  Clean,
  Day,
  Identifier,
  Line,
  OptionalLine,
  PageArgs,
  saying,
} from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import {
  type AdviceAbout,
  AdviceAboutEnum,
  type AdviceStatus,
  AdviceStatusEnum,
} from './advice-request.entity';

/** How long the texts may be, in characters. */
export const longest = { title: 120, question: 2000, about: 120, thanks: 120, advice: 8000, reason: 2000 };

export const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType()
export class AskAdviceInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one request.' })
  @Identifier()
  id!: string;

  @Field({ description: `One line, at most ${longest.title} characters.` })
  @Clean()
  @Line(
    longest.title,
    text(
      'Wat wil je weten? Schrijf je vraag in één regel.',
      'What would you like to know? Write your question in one line.',
    ),
  )
  title!: string;

  @Field({ description: `At most ${longest.question} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(
      text(
        'Vertel waar het over gaat en wat je wilt weten.',
        'Tell what it is about and what you want to know.',
      ),
    ),
  )
  @MaxLength(longest.question, saying(atMost(longest.question)))
  question!: string;

  @Field(() => AdviceAboutEnum)
  aboutKind!: AdviceAbout;

  @Field(() => String, { nullable: true, description: 'Of a campaign or policy: what it is called.' })
  @Clean()
  @OptionalLine(longest.about)
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a practice: its slug.' })
  @IsOptional()
  @MaxLength(120)
  knowledgeSlug?: string | null;

  @Field({ description: 'Until when advice is of use.' })
  @Day()
  wantedBy!: string;

  @Field(() => String, { nullable: true, description: 'What each member gets for it.' })
  @Clean()
  @OptionalLine(longest.thanks)
  thanks?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For which organisation one asks; left out: for the network.',
  })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;
}

@InputType()
export class WithdrawAdviceRequestInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class HostAdviceRequestInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@ArgsType()
export class AdviceRequestsArgs extends PageArgs {
  @Field(() => [AdviceStatusEnum], { nullable: true, description: 'Any of these; left out: all.' })
  @IsOptional()
  statuses?: AdviceStatus[] | null;
}
