import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, OptionalProse, saying } from '@verbonden/shared/server';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { OptionalSite } from '../organisation/site-address';
import { stances, type Stance, StanceEnum } from './municipality.codes';

/** How long the texts of an entry may be, in characters. */
export const longestEntry = { evidence: 500, answer: 1000 } as const;

const choose = saying(text('Kies ja, nee of onbekend.', 'Choose yes, no or unknown.'));

@InputType({ description: 'Every key narrows the list; without any it is the whole list of today.' })
export class MunicipalityFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  province?: string | null;

  @Field(() => StanceEnum, { nullable: true })
  @IsOptional()
  @IsIn(stances)
  recognises?: Stance | null;

  @Field(() => StanceEnum, { nullable: true })
  @IsOptional()
  @IsIn(stances)
  supports?: Stance | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where no organisation of the network works.' })
  @IsOptional()
  whiteSpots?: boolean | null;
}

@ArgsType()
export class MunicipalitiesArgs {
  @Field(() => MunicipalityFilter, { nullable: true })
  filter?: MunicipalityFilter | null;
}

@InputType()
export class WriteMunicipalityEntryInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  municipalityId!: string;

  @Field()
  @IsIn(stances, choose)
  recognises!: string;

  @Field()
  @IsIn(stances, choose)
  supports!: string;

  @Field()
  @Clean()
  @Line(
    longestEntry.evidence,
    text('Schrijf in één zin waaruit dit blijkt.', 'Say in a sentence what shows this.'),
  )
  evidence!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalSite()
  evidenceUrl?: string | null;

  @Field({ description: 'Of which day it is, as yyyy-mm-dd.' })
  @Day()
  onDay!: string;
}

@InputType()
export class AnswerMunicipalityEntryInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to decline: why.' })
  @Clean()
  @OptionalProse(longestEntry.answer)
  answer?: string | null;
}

@InputType()
export class PlaceOrganisationInput {
  @Field(() => ID)
  @Identifier()
  municipalityId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => Boolean, { description: 'False takes it away again.' })
  works!: boolean;
}
