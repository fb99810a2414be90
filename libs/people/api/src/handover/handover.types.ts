import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EmailAddress, Identifier } from '@verbonden/shared/server';
import { Person } from '../person/person.entity';

/** How many of something are in somebody's name. */
@ObjectType()
export class OwnedCount {
  @Field({ description: '"knowledge-items"' })
  code!: string;

  @Field({ description: 'What they are called, in the language of the reader.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** Somebody whose things can go to another. */
@ObjectType()
export class Handover {
  @Field(() => Person)
  person!: Person;

  @Field()
  email!: string;

  @Field(() => [OwnedCount], { description: 'Everything in their name; nothing of which there is none.' })
  owned!: OwnedCount[];
}

@InputType()
export class HandOverEverythingInput {
  @Field({ description: 'The address of who leaves.' })
  @EmailAddress()
  from!: string;

  @Field({ description: 'The address of who takes over: a person, or a mailbox of a role with an account.' })
  @EmailAddress()
  to!: string;
}

@InputType()
export class HandOverForOrganisationInput {
  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field(() => ID, { description: 'Who leaves.' })
  @Identifier()
  personId!: string;

  @Field(() => ID, { description: 'The colleague who takes over.' })
  @Identifier()
  heirId!: string;
}
