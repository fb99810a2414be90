import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  atMost,
  Clean,
  Day,
  EmailAddress,
  Identifier,
  Line,
  PageArgs,
  saying,
} from '@verbonden/shared/server';
import { IsNotEmpty, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { trimmed } from '../advice-request/advice-request.input';
import { type MediaKind, MediaKindEnum } from './media-request.entity';

/** How long the texts may be, in characters. */
export const longestMedia = { outlet: 80, topic: 1000, publication: 500, name: 120, words: 2000, url: 500 };

@InputType({ description: 'By a journalist, without an account.' })
export class AskMediaInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one question.' })
  @Identifier()
  id!: string;

  @Field({ description: 'The newspaper, channel or magazine; young people read it.' })
  @Clean()
  @Line(
    longestMedia.outlet,
    text('Voor welk medium werk je? Bijvoorbeeld een krant of zender.', 'Which outlet do you work for?'),
  )
  outlet!: string;

  @Field()
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Vertel waar het over gaat.', 'Tell what it is about.')))
  @MaxLength(longestMedia.topic, saying(atMost(longestMedia.topic)))
  topic!: string;

  @Field(() => MediaKindEnum)
  kind!: MediaKind;

  @Field()
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(text('Vertel wat er waar te zien of te lezen is.', 'Tell what will be seen or read where.')),
  )
  @MaxLength(longestMedia.publication, saying(atMost(longestMedia.publication)))
  publication!: string;

  @Field()
  @Day()
  takesPlaceOn!: string;

  @Field()
  @Day()
  answerBy!: string;

  @Field()
  @Clean()
  @Line(longestMedia.name, text('Vul je naam in.', 'Fill in your name.'))
  name!: string;

  @Field({ description: 'Of work; the answer goes there.' })
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true, description: 'Leave this empty.' })
  @IsOptional()
  @MaxLength(1000)
  subject?: string | null;
}

@InputType()
export class TakeOnMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType({ description: 'The words go to the journalist in the one mail they get.' })
export class DeclineMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @trimmed
  @IsNotEmpty(saying(text('Schrijf waarom het niet kan.', 'Write why it cannot be done.')))
  @MaxLength(longestMedia.words, saying(atMost(longestMedia.words)))
  words!: string;
}

@InputType({ description: 'The same words for all young people who will be asked; names none of them.' })
export class BriefMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(text('Schrijf wat de jongeren moeten weten.', 'Write what the young people need to know.')),
  )
  @MaxLength(longestMedia.words, saying(atMost(longestMedia.words)))
  briefing!: string;
}

@InputType()
export class ChooseMediaSupporterInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'A coordinator.' })
  @Identifier()
  supporterId!: string;
}

@InputType({
  description: 'To all who are ready for the media and have room for it; who that is, the house knows.',
})
export class LayMediaBeforeInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class MoveMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field({ description: 'Who said yes is asked anew.' })
  @Day()
  takesPlaceOn!: string;
}

@InputType()
export class AgreeMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class PublishMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  @trimmed
  @MaxLength(longestMedia.url, saying(atMost(longestMedia.url)))
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true },
    saying(
      text(
        'Plak het hele adres, dat begint met https://.',
        'Paste the whole address, which begins with https://.',
      ),
    ),
  )
  url!: string;
}

@InputType()
export class StopMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType({ description: 'No needs no reason, and there is no field for one.' })
export class AnswerMediaInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  accepts!: boolean;

  @Field({ description: 'The day that was read; another one is another question.' })
  @Day()
  takesPlaceOn!: string;
}

@InputType({ description: 'Needs no reason, and there is no field for one.' })
export class WithdrawMediaConsentInput {
  @Field(() => ID, { description: 'Of the question.' })
  @Identifier()
  id!: string;
}

@InputType()
export class NoteMediaGuardianInput {
  @Field(() => ID, { description: 'Of the consent.' })
  @Identifier()
  id!: string;

  @Field()
  agreed!: boolean;
}

@ArgsType()
export class MediaRequestsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Those that wait for a coordinator; left out: all.' })
  @IsOptional()
  waiting?: boolean | null;
}
