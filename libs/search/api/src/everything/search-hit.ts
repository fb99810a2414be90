import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { SearchCorrection } from '../marked-text';
import type { Excerpt, Understood } from '../query/understood';
import type { SearchDocument } from '../search-document';

@ObjectType({ description: 'Something that was found: where it is, and the text that shows why.' })
export class SearchHit {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What it is: "KNOWLEDGE", "MEETING", "ORGANISATION", "SIGNAL". More may come.' })
  kind!: string;

  @Field({ description: 'Its path in the Dutch portal, "/kennis/rad-van-herkenning".' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The day that counts for it, "2027-03-24": of a meeting when it is, of knowledge when it was shared.',
  })
  day!: string | null;

  @Field(() => Boolean, { description: 'True for what only whoever has a role in the network finds.' })
  forNetwork!: boolean;

  /** How well it fits; decides the order. */
  rank!: number;

  /** The excerpts of the whole page, made once when the first is asked for. */
  excerpts!: () => Promise<ReadonlyMap<string, Excerpt>>;
}

@ObjectType({ description: 'How many things of a kind fit.' })
export class SearchKindCount {
  @Field()
  kind!: string;

  @Field(() => Int)
  count!: number;
}

/** What somebody asked for, read once. */
export interface EverythingCriteria {
  readonly understood: Understood | null;
  readonly kinds: readonly string[];
  readonly visibility: readonly SearchDocument['visibility'][];
}

@ObjectType('SearchEverythingConnection')
export class SearchEverythingConnection extends connectionOf(SearchHit, 'SearchHit') {
  @Field(() => [SearchCorrection], {
    description: 'What misspelt words were taken for; ask again with insist to take them as they are.',
  })
  corrections!: readonly SearchCorrection[];

  @Field(() => Boolean, {
    description: 'True when nothing has all the words, so that things with some are shown.',
  })
  loosened!: boolean;

  @Field(() => [SearchKindCount], {
    description: 'Per kind, whatever kinds were asked for; most first, none with 0.',
  })
  counts!: readonly SearchKindCount[];
}
