import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, Prose, saying, SoundMarkdown } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { fewestInEstimate as fewest, mostInEstimate as most } from '@verbonden/alliance/api';
import { EstimatePlace } from '../estimate/estimate.input';
import { Codes, EmptyIsNull, WebAddress, Year } from '../item/knowledge-fields';
import type { AgeGroup } from '../taxonomy/codes';
import { AgeGroupEnum } from '../taxonomy/enums';
import { PolicyBlockKind } from './policy-block.entity';

/** How much goes into a policy text. */
export const longest = {
  title: 160,
  municipality: 80,
  body: 20_000,
  sentence: 1000,
  source: 200,
  blocks: 60,
} as const;

const askTitle = text(
  'Geef de tekst een titel, bijvoorbeeld ‘Jonge mantelzorgers in ons jeugdbeleid’.',
  'Give the text a title, such as “Young carers in our youth policy”.',
);
const askMunicipality = text(
  'Schrijf op voor welke gemeente de tekst is.',
  'Write down for which municipality the text is.',
);
const askSentence = text('Schrijf het cijfer in een zin.', 'Write the figure in a sentence.');
const askSource = text(
  'Schrijf op waar het cijfer vandaan komt. Een cijfer zonder bron overtuigt niemand.',
  'Write down where the figure comes from. A figure without a source convinces nobody.',
);

/** What is told when there is no room for another block. */
export const tooMany = text(
  `Er passen ${longest.blocks} blokken in een tekst. Maak er liever twee.`,
  `A text holds ${longest.blocks} blocks. Better make two.`,
);

@InputType({ isAbstract: true })
abstract class OnePolicyTextInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class CreatePolicyTextInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one text.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(longest.title, askTitle)
  title!: string;

  @Field()
  @Clean()
  @Line(longest.municipality, askMunicipality)
  municipality!: string;

  @Field(() => ID, { nullable: true, description: 'The first item in it.' })
  @IsOptional()
  @Identifier()
  itemId?: string | null;
}

@InputType({ description: 'A figure that the maker found somewhere.' })
export class OwnFigureInput {
  @Field()
  @Clean()
  @Line(longest.sentence, askSentence)
  sentence!: string;

  @Field()
  @Clean()
  @Line(longest.source, askSource)
  source!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Year()
  year?: number | null;

  @Field(() => String, { nullable: true })
  @EmptyIsNull()
  @IsOptional()
  @WebAddress()
  url?: string | null;
}

@InputType({ description: 'A block that is there, or a new one of own words or an own figure.' })
export class PolicyBlockInput {
  @Field(() => ID, { description: 'Made by the caller for a new block.' })
  @Identifier()
  id!: string;

  @Field(() => PolicyBlockKind)
  kind!: PolicyBlockKind;

  @Field({ defaultValue: '' })
  @Clean()
  @Prose(longest.body)
  @SoundMarkdown()
  body!: string;

  @Field(() => OwnFigureInput, { nullable: true, description: 'With FIGURE: only one that the maker found.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OwnFigureInput)
  figure?: OwnFigureInput | null;
}

@InputType({ description: 'The whole text as it shall be, in this order; what is left out is taken out.' })
export class UpdatePolicyTextInput extends OnePolicyTextInput {
  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  @Clean()
  @Line(longest.title, askTitle)
  title!: string;

  @Field()
  @Clean()
  @Line(longest.municipality, askMunicipality)
  municipality!: string;

  @Field(() => [PolicyBlockInput])
  @ArrayMaxSize(longest.blocks, saying(tooMany))
  @ValidateNested({ each: true })
  @Type(() => PolicyBlockInput)
  blocks!: PolicyBlockInput[];
}

@InputType()
export class AddItemToPolicyTextInput extends OnePolicyTextInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;
}

const notThatMany = text(
  'Vul een heel getal in van 10 tot 2.000.000.',
  'Fill in a whole number from 10 to 2,000,000.',
);

@InputType({ description: 'The figure of the network; with a number of young people an estimate from it.' })
export class AddFigureToPolicyTextInput extends OnePolicyTextInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(fewest, saying(notThatMany))
  @Max(most, saying(notThatMany))
  count?: number | null;

  @Field(() => EstimatePlace, { defaultValue: EstimatePlace.MUNICIPALITY })
  place!: EstimatePlace;

  @Field(() => [AgeGroupEnum], { nullable: true })
  @Codes()
  ageGroups?: AgeGroup[] | null;
}

@InputType()
export class TakeNewSourceInput extends OnePolicyTextInput {
  @Field(() => ID)
  @Identifier()
  blockId!: string;
}

@InputType()
export class SharePolicyTextInput extends OnePolicyTextInput {}

@InputType()
export class WithdrawPolicyTextLinkInput extends OnePolicyTextInput {}

@InputType()
export class SeePolicyTextLevelsInput extends OnePolicyTextInput {}

@InputType()
export class DeletePolicyTextInput extends OnePolicyTextInput {}

@InputType()
export class RestorePolicyTextInput extends OnePolicyTextInput {}
