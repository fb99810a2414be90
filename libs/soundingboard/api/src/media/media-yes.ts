import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** Who said yes, as the desk sees them. There is no such type for who said no. */
@ObjectType({ description: 'A young person who said yes, by chosen name, for coordinators.' })
export class MediaYes {
  @Field(() => ID, { description: 'Of the consent.' })
  id!: string;

  @Field({ description: 'The chosen name.' })
  name!: string;

  @Field({ description: 'May be below sixteen: a parent or guardian agrees to this outlet and day.' })
  needsGuardian!: boolean;

  @Field(() => String, { nullable: true })
  guardianAgreedOn!: string | null;
}

@ObjectType({ description: 'How many young people said what; a no is a number and never a person.' })
export class MediaCount {
  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  no!: number;

  @Field(() => Int, { description: 'Took a yes back.' })
  withdrawn!: number;
}

@ObjectType({ description: 'Who can go along with young people.' })
export class MediaSupporter {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}
