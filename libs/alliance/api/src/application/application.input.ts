import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, EmailAddress, Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { IsOptional, MaxLength } from 'class-validator';
import { Told } from './told';

const askYourName = text(
  'Vul je naam in, dan weten we wie je bent.',
  'Fill in your name, so that we know you.',
);

const askBrings = text(
  'Vertel in een paar zinnen wat je meebrengt.',
  'Tell in a few sentences what you bring.',
);
const askSeeks = text(
  'Vertel in een paar zinnen wat je zoekt.',
  'Tell in a few sentences what you look for.',
);

@InputType()
export class ApplyAsOrganisationInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one application.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(200, text('Vul de naam van je organisatie in.', 'Fill in the name of your organisation.'))
  organisationName!: string;

  @Field({ description: 'A code of the label collection "organisationKinds".' })
  @Line(60, text('Kies wat voor organisatie het is.', 'Choose what kind of organisation it is.'))
  organisationKind!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(100)
  city?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(100)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(2000)
  website?: string | null;

  @Field()
  @Told(askBrings)
  brings!: string;

  @Field()
  @Told(askSeeks)
  seeks!: string;

  @Field()
  @Clean()
  @Line(120, askYourName)
  contactName!: string;

  @Field()
  @EmailAddress()
  contactEmail!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(120)
  contactJobTitle?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when it is another one than those whose names look like it.',
  })
  isAnother!: boolean;

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
export class ApplyAsProfessionalInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one application.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(120, askYourName)
  contactName!: string;

  @Field()
  @EmailAddress()
  contactEmail!: string;

  @Field()
  @Clean()
  @Line(
    120,
    text(
      'Vul in wat je doet, bijvoorbeeld zorgcoördinator.',
      'Fill in what you do, such as care coordinator.',
    ),
  )
  contactJobTitle!: string;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  @Clean()
  @OptionalLine(200)
  organisationName?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(100)
  region?: string | null;

  @Field()
  @Told(askSeeks)
  seeks!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'People do not see this field. Who fills it in is a machine, is thanked, and changes nothing.',
  })
  @IsOptional()
  @MaxLength(2000)
  subject?: string | null;
}

@InputType({ isAbstract: true })
class ByLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;
}

@InputType()
export class ConfirmApplicationByLinkInput extends ByLinkInput {}

@InputType()
export class WithdrawApplicationByLinkInput extends ByLinkInput {}

@InputType()
export class AnswerByLinkInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one answer.' })
  @Identifier()
  id!: string;

  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;

  @Field()
  @Told(text('Schrijf je antwoord op.', 'Write your answer.'))
  answer!: string;
}
