import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, OptionalLine } from '@verbonden/shared/server';
import { OptionalSite } from './site-address';

@InputType()
export class AddOrganisationInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one organisation.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(200, text('Vul de naam van de organisatie in.', 'Fill in the name of the organisation.'))
  name!: string;

  @Field({ description: 'A code of the label collection "organisationKinds".' })
  @Line(60, text('Kies wat voor organisatie het is.', 'Choose what kind of organisation it is.'))
  kind!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(100)
  city?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalLine(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'A whole address, with http or https.' })
  @OptionalSite()
  website?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when it is another one than those whose names look like it.',
  })
  isAnother!: boolean;
}
