import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Words for which something was found and nothing was opened; nothing says who.' })
export class UnfollowedSearch {
  @Field({ description: 'The words alone. An ellipsis stands where a name or a number was left out.' })
  words!: string;

  @Field(() => Int, { description: 'How often in the last 90 days.' })
  times!: number;

  @Field({ description: 'The last day, "2027-03-24".' })
  lastDay!: string;
}
