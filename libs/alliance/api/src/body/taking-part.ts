import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many organisations take part in the network; one in several bodies counts once. */
@ObjectType()
export class TakingPart {
  @Field(() => Int)
  organisations!: number;

  @Field(() => Int, { description: 'Those of them with a role in more than one body.' })
  inSeveral!: number;
}
