import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { atMost, Clean, Identifier, Line, saying } from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength, MinLength } from 'class-validator';

/** How much goes into an offer, in characters and in choices. */
export const longest = { title: 120, body: 1500, message: 1000, code: 60, themes: 5, regions: 13 } as const;
const shortestMessage = 20;

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const eachOnce = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? [...new Set(value)] : value,
);

@InputType({ isAbstract: true })
abstract class OfferWordsInput {
  @Field({ description: 'A code of the label collection "offerKinds".' })
  @Clean()
  @Line(longest.code, text('Kies wat je aanbiedt.', 'Choose what you offer.'))
  kind!: string;

  @Field({ description: `What it is in one line, at most ${longest.title} characters.` })
  @Clean()
  @Line(
    longest.title,
    text(
      'Schrijf in één zin wat je aanbiedt, bijvoorbeeld ‘Spreker over opgroeien met een zieke ouder’.',
      'Write in one sentence what you offer, such as “Speaker on growing up with a parent who is ill”.',
    ),
  )
  title!: string;

  @Field({ description: `For whom, what and how long; plain text, at most ${longest.body} characters.` })
  @Clean()
  @trimmed
  @IsNotEmpty(
    saying(
      text(
        'Vertel in een paar regels voor wie het is en wat je doet.',
        'Tell in a few lines for whom it is and what you do.',
      ),
    ),
  )
  @MaxLength(longest.body, saying(atMost(longest.body)))
  body!: string;

  @Field(() => [String], { description: 'Codes of "themes", at least one.' })
  @eachOnce
  @ArrayNotEmpty(
    saying(text('Kies minstens één thema, dan vinden anderen het.', 'Choose at least one theme.')),
  )
  @ArrayMaxSize(
    longest.themes,
    saying(text(`Kies er hooguit ${longest.themes}.`, `Choose ${longest.themes} at most.`)),
  )
  @MaxLength(longest.code, { each: true })
  themes!: string[];

  @Field(() => [String], { description: 'Codes of "regions"; may be empty for what is online.' })
  @eachOnce
  @ArrayMaxSize(longest.regions, saying(text('Kies uit de lijst.', 'Choose from the list.')))
  @MaxLength(longest.code, { each: true })
  regions!: string[];

  @Field({ defaultValue: false })
  isOnline!: boolean;

  @Field({ defaultValue: false, description: 'Only who has a role in the network may know of it.' })
  networkOnly!: boolean;

  @Field({ defaultValue: false, description: 'Others see the name of who made it.' })
  showsMaker!: boolean;
}

@InputType()
export class CreateOfferInput extends OfferWordsInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one offer.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'One of `offerPlaces`.' })
  @Identifier()
  organisationId!: string;
}

@InputType({ description: 'The whole offer as it shall be.' })
export class UpdateOfferInput extends OfferWordsInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class OneOfferInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class WithdrawOfferInput extends OneOfferInput {}

@InputType()
export class RestoreOfferInput extends OneOfferInput {}

@InputType()
export class ConfirmOfferInput extends OneOfferInput {}

@InputType()
export class ConfirmOfferByLinkInput {
  @Field()
  @MaxLength(100)
  token!: string;
}

@InputType()
export class AskForOfferInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one mail.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  offerId!: string;

  @Field({ description: `${shortestMessage} to ${longest.message} characters; goes by mail to the contact.` })
  @Clean()
  @trimmed
  @MinLength(
    shortestMessage,
    saying(
      text(
        'Schrijf kort wat je vraagt en voor wie, dan kan de ander meteen antwoorden.',
        'Write briefly what you ask and for whom, then the other can answer at once.',
      ),
    ),
  )
  @MaxLength(longest.message, saying(atMost(longest.message)))
  message!: string;
}
