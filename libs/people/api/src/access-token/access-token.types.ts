import { Field, ObjectType } from '@nestjs/graphql';
import { AccessToken } from './access-token.entity';

/** Something that a token can be for. */
@ObjectType()
export class AccessScope {
  @Field({ description: 'Such as "knowledge:read".' })
  code!: string;

  @Field({ description: 'Such as "knowledge".' })
  domain!: string;

  @Field({ description: 'What the domain holds, in the reader’s language.' })
  about!: string;

  @Field({ description: 'True when it also changes things.' })
  writes!: boolean;
}

/** A new token, with the text of it. */
@ObjectType()
export class CreatedAccessToken {
  @Field({
    description: 'What a program sends as `Authorization: Bearer`. It is shown now, and never again.',
  })
  token!: string;

  @Field()
  accessToken!: AccessToken;
}
