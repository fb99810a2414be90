import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { Signal } from '../signal/signal.entity';
import type { Criteria } from './signal-list.service';

@ObjectType({ description: 'A value of a filter key, and how many signals it would give.' })
export class SignalFacetValue {
  @Field({ description: 'What goes into the filter.' })
  value!: string;

  @Field({ description: 'What a reader sees, in their language; of a status the code itself.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The counts beside a list for one key of the filter.' })
export class SignalFacet {
  @Field({ description: 'A key of SignalFilter.' })
  key!: string;

  @Field(() => [SignalFacetValue], {
    description: 'Most first; statuses in their order. None with a count of 0.',
  })
  values!: SignalFacetValue[];
}

/** Signals, with counts for each key of the filter beside them. */
@ObjectType()
export class SignalConnection extends connectionOf(Signal, 'Signal') {
  /** What was asked for, for whoever also asks for the total or the facets. */
  criteria!: Criteria;
}
