import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Range } from '@verbonden/alliance/api';

@ObjectType({
  description: 'So many at least, about, and at most. Rounded to two digits, the ends outwards.',
})
export class EstimatedRange implements Range {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  middle!: number;

  @Field(() => Int)
  high!: number;
}

/** How many there probably are among the young people of one place, with everything that makes it honest. Not a row. */
@ObjectType({ description: 'An estimate, never a count: from the figure of the network, with its source.' })
export class LocalEstimate {
  @Field(() => Int)
  count!: number;

  @Field(() => EstimatedRange)
  range!: EstimatedRange;

  @Field(() => Int, { description: 'Of how many pupils `inClass` is.' })
  classSize!: number;

  @Field(() => EstimatedRange)
  inClass!: EstimatedRange;

  @Field(() => Int, {
    description: 'The smallest share that the rounded figure can stand for, in whole per cents.',
  })
  lowPercent!: number;

  @Field(() => Int, { description: 'The largest.' })
  highPercent!: number;

  @Field({ description: 'The figure as it was published.' })
  figure!: string;

  @Field()
  source!: string;

  @Field(() => Int)
  year!: number;

  @Field({ description: 'Who is meant.' })
  definition!: string;

  @Field({ description: 'Plain text to put into a plan or a policy, with the source.' })
  policyText!: string;
}
