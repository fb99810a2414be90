import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  EmailAddress,
  Identifier,
  Line,
  OptionalLine,
  OptionalProse,
  saying,
} from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';

@InputType()
export class ClaimOrganisationInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one claim.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field()
  @Clean()
  @Line(120, text('Vul je naam in, dan weten we wie je bent.', 'Fill in your name, so that we know you.'))
  name!: string;

  @Field({ description: 'At the domain of its website.' })
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(120)
  jobTitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'People do not see this field. Who fills it in is a machine, is thanked, and changes nothing.',
  })
  @IsOptional()
  @MaxLength(2000)
  subject?: string | null;
}

@InputType()
export class ConfirmClaimByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;
}

@InputType()
export class AnswerClaimInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Needed to decline: why. The claimant reads it.' })
  @Clean()
  @OptionalProse(1000)
  reason?: string | null;
}
