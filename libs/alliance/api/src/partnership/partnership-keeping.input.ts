import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Day, Identifier, Line, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';

@InputType()
export class BeginPartnershipsInput {
  @Field(() => ID)
  @Identifier()
  bodyId!: string;

  @Field(() => [ID], { description: 'Who get the role; 100 at most.' })
  @ArrayNotEmpty(saying(text('Kies minstens één organisatie.', 'Choose at least one organisation.')))
  @ArrayMaxSize(
    100,
    saying(text('Kies hooguit 100 organisaties tegelijk.', 'Choose 100 organisations at most.')),
  )
  @Identifier({ each: true })
  organisationIds!: string[];

  @Field({ description: 'A code of the label collection "partnershipRoles".' })
  @Line(60, text('Kies een rol.', 'Choose a role.'))
  role!: string;

  @Field({ description: 'The first day, as yyyy-mm-dd.' })
  @Day()
  since!: string;
}

@InputType()
export class EndPartnershipInput {
  @Field(() => ID)
  @Identifier()
  partnershipId!: string;

  @Field({ description: 'The first day it no longer holds, as yyyy-mm-dd.' })
  @Day()
  until!: string;
}

/** What became of giving a role to several. */
@ObjectType()
export class BegunPartnerships {
  @Field(() => Int, { description: 'How many got the role now.' })
  begun!: number;

  @Field(() => Int, { description: 'How many had it in that time already, and keep it as it was.' })
  had!: number;
}
