import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';

@InputType()
export class LinkIdentityInput {
  @Field(() => ID, { description: 'Of `identityArrival`, as it was shown.' })
  @Identifier()
  arrivalId!: string;
}

@InputType()
export class UnlinkIdentityInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
