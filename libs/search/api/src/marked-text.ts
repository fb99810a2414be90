import { Field, ObjectType } from '@nestjs/graphql';
import type { Correction, ExcerptPart } from './query/understood';

@ObjectType({ description: 'A piece of a text; what the search was after is a hit, to be marked.' })
export class MarkedText implements ExcerptPart {
  @Field()
  text!: string;

  @Field()
  hit!: boolean;
}

@ObjectType({ description: 'A word that nothing was found for, and the one that was taken instead.' })
export class SearchCorrection implements Correction {
  @Field()
  typed!: string;

  @Field()
  taken!: string;
}
