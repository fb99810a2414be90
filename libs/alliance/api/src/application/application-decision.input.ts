import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, PageArgs } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { Told } from './told';

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
