import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Day,
  Identifier,
  Line,
  OptionalEmailAddress,
  OptionalLine,
  OptionalProse,
  saying,
} from '@verbonden/shared/server';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import {
  type AgeBand,
  AgeBandEnum,
  ConsentAnswerEnum,
  type ConsentScope,
  ConsentScopeEnum,
} from './consent.codes';

/** How long the texts of a consent may be, in characters. */
export const longestConsent = { name: 80, subjectType: 40, reason: 500, token: 200 } as const;

const wrongLink = saying(text('Deze link klopt niet.', 'This link is not right.'));

@InputType({ isAbstract: true })
abstract class ConsentFactsInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one consent.' })
  @Identifier()
  id!: string;

  @Field({ description: 'What kind of thing it is about: "KNOWLEDGE_ITEM".' })
  @MaxLength(longestConsent.subjectType)
  subjectType!: string;

  @Field(() => ID)
  @Identifier()
  subjectId!: string;

  @Field({ description: 'The name that everybody may see.' })
  @Clean()
  @Line(
    longestConsent.name,
    text(
      'Vul de naam in waarmee iedereen deze persoon mag zien.',
      'Fill in the name that everybody may see.',
    ),
  )
  chosenName!: string;

  @Field(() => AgeBandEnum)
  ageBand!: AgeBand;

  @Field(() => String, { nullable: true, description: 'Kept for a coordinator alone; can only be written.' })
  @Clean()
  @OptionalLine(longestConsent.name)
  realName?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a parent or guardian; for a coordinator alone.' })
  @Clean()
  @OptionalLine(longestConsent.name)
  guardianName?: string | null;

  @Field(() => [ConsentScopeEnum], { description: 'Where it may be used; the portal at least.' })
  @ArrayMaxSize(10)
  scopes!: ConsentScope[];

  @Field({ description: 'The last day on which it holds, at most five years ahead.' })
  @Day()
  until!: string;

  @Field(() => String, { nullable: true, description: 'Who took the photo or made the film.' })
  @Clean()
  @OptionalLine(longestConsent.name)
  credit?: string | null;
}

@InputType({
  description:
    'Asks by mail. Below 16 the guardian is asked, and the young person when they have an address.',
})
export class AskConsentInput extends ConsentFactsInput {
  @Field(() => String, { nullable: true })
  @OptionalEmailAddress()
  makerEmail?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalEmailAddress()
  guardianEmail?: string | null;
}

@InputType({ description: 'A consent that was signed on paper.' })
export class RecordConsentInput extends ConsentFactsInput {
  @Field({ description: 'The day on the paper.' })
  @Day()
  signedOn!: string;
}

@InputType()
export class EndConsentInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; may stay empty.' })
  @Clean()
  @OptionalProse(longestConsent.reason)
  reason?: string | null;
}

@InputType()
export class AnswerConsentByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(longestConsent.token, wrongLink)
  token!: string;

  @Field(() => ConsentAnswerEnum)
  answer!: 'YES' | 'NO';

  @Field(() => [ConsentScopeEnum], {
    nullable: true,
    description: 'Fewer places than were asked; left out: all of them. The portal stays.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  scopes?: ConsentScope[] | null;
}

@InputType()
export class EndConsentByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(longestConsent.token, wrongLink)
  token!: string;

  @Field(() => String, { nullable: true, description: 'Why; may stay empty.' })
  @Clean()
  @OptionalProse(longestConsent.reason)
  reason?: string | null;
}
