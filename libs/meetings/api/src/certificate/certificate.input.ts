import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier, OptionalProse } from '@verbonden/shared/server';

@InputType()
export class IssueCertificateInput {
  @Field(() => ID)
  @Identifier()
  registrationId!: string;

  @Field(() => String, { nullable: true, description: 'Whole numbers with their prefix, one a line.' })
  @OptionalProse(300)
  registerNumbers?: string | null;
}

@InputType()
export class IssueCertificateByLinkInput {
  @Field({ description: 'Out of a mail.' })
  token!: string;

  @Field(() => String, { nullable: true, description: 'Whole numbers with their prefix, one a line.' })
  @OptionalProse(300)
  registerNumbers?: string | null;
}

@InputType()
export class SetAccreditationInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Registers and the number of this activity there, one a line; empty takes them away.',
  })
  @OptionalProse(500)
  accreditation?: string | null;
}
