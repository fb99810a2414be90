import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Whom a mail about moving or cancelling reaches; each person in one group.' })
export class MeetingReach {
  @Field(() => Int, { description: 'With a seat in the room.' })
  room!: number;

  @Field(() => Int, { description: 'With an online seat.' })
  online!: number;

  @Field(() => Int, { description: 'Waiting without a seat.' })
  waiting!: number;

  @Field(() => Int, { description: 'Hosts and speakers that are not registered.' })
  programme!: number;

  @Field(() => Int, { description: 'Whose request to come is still open.' })
  requests!: number;

  @Field(() => Int)
  total!: number;
}
