import { Field, ID, InputType, OmitType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, EmailAddress, Identifier, Line, OptionalProse, saying } from '@verbonden/shared/server';
import { MaxLength } from 'class-validator';
import { WriteMunicipalityEntryInput } from '../municipality/municipality.input';

const askName = text('Vul de naam in.', 'Fill in the name.');
const wrongLink = saying(text('Deze link werkt niet.', 'This link does not work.'));

@InputType()
export class ClaimMunicipalityInput {
  @Field(() => ID)
  @Identifier()
  municipalityId!: string;

  @Field()
  @Clean()
  @Line(120, askName)
  name!: string;

  @Field({ description: 'At the domain of the municipality.' })
  @EmailAddress()
  email!: string;
}

@InputType()
export class InviteMunicipalityInput {
  @Field(() => ID)
  @Identifier()
  municipalityId!: string;

  @Field()
  @Clean()
  @Line(120, askName)
  name!: string;

  @Field()
  @EmailAddress()
  email!: string;
}

@InputType()
export class ConfirmMunicipalityClaimInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, wrongLink)
  token!: string;
}

@InputType()
export class EndMunicipalityClaimInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, wrongLink)
  token!: string;
}

@InputType()
export class WriteClaimedEntryInput extends OmitType(WriteMunicipalityEntryInput, [
  'municipalityId',
] as const) {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, wrongLink)
  token!: string;
}

@InputType()
export class AnswerMunicipalityClaimInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to decline: why.' })
  @Clean()
  @OptionalProse(1000)
  answer?: string | null;
}
