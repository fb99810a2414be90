import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A place elsewhere where people can sign in. */
@ObjectType()
export class SignInProvider {
  @Field({ description: 'In its address: /inloggen/oidc/<key>.' })
  key!: string;

  @Field({ description: 'In the reader’s language.' })
  name!: string;
}

/** Who came back from another place with this browser, and is not known here yet. */
@ObjectType()
export class IdentityArrival {
  @Field(() => ID)
  id!: string;

  @Field()
  provider!: SignInProvider;

  @Field(() => String, { nullable: true, description: 'As the provider told it.' })
  address!: string | null;

  @Field({ description: 'The provider says that the address is theirs, and it may be believed.' })
  addressVouched!: boolean;
}
