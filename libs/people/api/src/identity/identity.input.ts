import { Field, ID, InputType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { ShownPassword } from '../account/shown-password';

@InputType()
export class LinkIdentityInput {
  @Field(() => ID, { description: 'Of `identityArrival`, as it was shown.' })
  @Identifier()
  arrivalId!: string;

  @ShownPassword()
  password?: string | null;
}

@InputType()
export class UnlinkIdentityInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
