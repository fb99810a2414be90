import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ActivityKind } from '../taxonomy/codes';
import { ActivityKindEnum } from '../taxonomy/enums';

@ObjectType({
  description: 'How much is shared of a kind of activity in a region. What is of two kinds counts for both.',
})
export class ActivityKindCount {
  @Field(() => ActivityKindEnum)
  activityKind!: ActivityKind;

  @Field(() => String, {
    nullable: true,
    description: 'As it goes into the filter; null where no region is named.',
  })
  region!: string | null;

  @Field(() => Int)
  count!: number;
}
