import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, edgeOf } from '@verbonden/shared/server';
import type { OfferCriteria } from './offer-list';
import { Offer } from './offer.entity';

@ObjectType({ description: 'A value of a filter key, and how many offers it would give.' })
export class OfferFacetValue {
  @Field({ description: 'What goes into the filter.' })
  value!: string;

  @Field({ description: 'What a reader sees, in their language.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The counts beside a list for one key of the filter.' })
export class OfferFacet {
  @Field({ description: 'A key of OfferFilter: "kinds", "themes", "regions".' })
  key!: string;

  @Field(() => [OfferFacetValue], { description: 'In the order of the words. None with a count of 0.' })
  values!: OfferFacetValue[];
}

/** What can be asked for, with counts for each key of the filter beside it. */
@ObjectType()
export class OfferConnection extends connectionOf(Offer, 'Offer') {
  /** What was asked for, for whoever also asks for the total or the facets. */
  criteria!: OfferCriteria;
}

@ObjectType('OfferWorkEdge')
class OfferWorkEdge extends edgeOf(Offer, 'OfferWork') {}

/** The offers that somebody keeps, also those that are over. */
@ObjectType()
export class OfferWorkConnection extends connectionOf(Offer, 'OfferWork', OfferWorkEdge) {}
