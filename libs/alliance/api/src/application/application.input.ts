import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Clean,
  Day,
  EmailAddress,
  Identifier,
  Line,
  OptionalLine,
  PageArgs,
  atMost,
  saying,
} from '@verbonden/shared/server';
import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';

/** How long the texts of an application may be, in characters. */
export const longestApplication = { words: 2000, reason: 2000 } as const;

const askYourName = text(
  'Vul je naam in, dan weten we wie je bent.',
  'Fill in your name, so that we know you.',
);

/** Longer text that must be there. */
function Told(ask: ReturnType<typeof text>): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    Clean(),
    IsNotEmpty(saying(ask)),
    MaxLength(longestApplication.words, saying(atMost(longestApplication.words))),
  );
}

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

@InputType()
export class ApplicationLinkInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200, saying(text('Deze link klopt niet.', 'This link is not right.')))
  token!: string;
}

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

@InputType()
export class AskApplicantInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one question.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  applicationId!: string;

  @Field()
  @Told(text('Schrijf je vraag op.', 'Write your question.'))
  question!: string;
}

@InputType()
export class ApproveApplicationInput {
  @Field(() => ID)
  @Identifier()
  applicationId!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that it is, when it is there already.' })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field({ description: 'As everybody reads it. Not looked at when it is there already.' })
  @Clean()
  @Line(200, text('Vul de naam van de organisatie in.', 'Fill in the name of the organisation.'))
  name!: string;

  @Field({ description: 'A code of the label collection "organisationKinds".' })
  @Line(60, text('Kies wat voor organisatie het is.', 'Choose what kind of organisation it is.'))
  kind!: string;

  @Field({ description: 'The code of the body that it gets a role in.' })
  @Line(60, text('Kies waar de organisatie aan meedoet.', 'Choose what the organisation takes part in.'))
  body!: string;

  @Field({ description: 'A code of the label collection "partnershipRoles".' })
  @Line(60, text('Kies een rol.', 'Choose a role.'))
  role!: string;

  @Field({ description: 'The first day of that role, as yyyy-mm-dd.' })
  @Day()
  since!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when it is another one than those whose names look like it.',
  })
  isAnother!: boolean;
}

@InputType()
export class AdmitProfessionalInput {
  @Field(() => ID)
  @Identifier()
  applicationId!: string;
}

@InputType()
export class DeclineApplicationInput {
  @Field(() => ID)
  @Identifier()
  applicationId!: string;

  @Field({ description: 'The applicant reads it in the mail.' })
  @Told(text('Schrijf op waarom, de aanvrager leest dit.', 'Say why, the applicant reads this.'))
  reason!: string;
}

@ArgsType()
export class MembershipApplicationsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Only what is open: what waits for a coordinator first, the longest first. Else what was decided.',
  })
  open: boolean = true;
}
