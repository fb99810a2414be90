import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';

@ObjectType({ description: 'Words that people looked for in vain; nothing says who.' })
export class MissedSearch {
  @Field({ description: 'The words alone. An ellipsis stands where a name or a number was left out.' })
  words!: string;

  @Field(() => Int, { description: 'How often in the last 90 days.' })
  times!: number;

  @Field({ description: 'The last day, "2027-03-24".' })
  lastDay!: string;

  @Field(() => Boolean, { description: 'True when things with some of the words were shown instead.' })
  near!: boolean;
}

@ObjectType()
export class MissedSearchConnection extends connectionOf(MissedSearch, 'MissedSearch') {}
