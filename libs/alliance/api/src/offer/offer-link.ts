import { Field, ObjectType } from '@nestjs/graphql';
import type { OfferStatus } from './offer.states';
import { OfferStatusEnum } from './offer.entity';

@ObjectType({ description: 'What a link in a mail asks about, for who may not be signed in.' })
export class OfferLink {
  @Field()
  title!: string;

  @Field()
  slug!: string;

  @Field()
  organisationName!: string;

  @Field(() => OfferStatusEnum)
  status!: OfferStatus;

  @Field({ description: 'The first day it no longer stands.' })
  expiresOn!: string;

  @Field({ description: 'False once somebody answered, or took it away.' })
  isAsked!: boolean;
}
