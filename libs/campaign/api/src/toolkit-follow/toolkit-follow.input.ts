import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';

@InputType()
export class FollowToolkitInput {
  @Field(() => ID)
  @Identifier()
  editionId!: string;
}

@InputType()
export class UnfollowToolkitInput {
  @Field(() => ID)
  @Identifier()
  editionId!: string;
}

@InputType()
export class StopToolkitMailByLinkInput {
  @Field({ description: 'Out of a mail.' })
  token!: string;
}
