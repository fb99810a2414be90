import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Excerpt } from '@verbonden/search/api';
import { connectionOf, edgeOf } from '@verbonden/shared/server';
import type { AttachmentHit } from '../attachment/page-hit';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import type { Counted, Criteria } from './knowledge-list.service';

@ObjectType({ description: 'A value of a filter key, and how many items it would give.' })
export class KnowledgeFacetValue {
  @Field({ description: 'What goes into the filter.' })
  value!: string;

  @Field({ description: 'What a reader sees, in their language.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'The counts beside a list for one key of the filter.' })
export class KnowledgeFacet {
  @Field({ description: 'A key of KnowledgeItemFilter.' })
  key!: string;

  @Field(() => [KnowledgeFacetValue], {
    description: 'Most first; ages and evidence in their order. None with a count of 0.',
  })
  values!: KnowledgeFacetValue[];
}

/** An item in the list, with the piece of its text that shows why it is there. */
@ObjectType('KnowledgeItemEdge')
export class KnowledgeItemEdge extends edgeOf(KnowledgeItem, 'KnowledgeItem') {
  /** The excerpts of the whole page, made once when the first is asked for. */
  excerpts!: () => Promise<ReadonlyMap<string, Excerpt>>;
  /** The same for pages of files. */
  fileHits!: () => Promise<ReadonlyMap<string, AttachmentHit>>;
}

/** Published items, with counts for each key of the filter and another spelling of the search beside them. */
@ObjectType('KnowledgeItemConnection')
export class KnowledgeItemConnection extends connectionOf(KnowledgeItem, 'KnowledgeItem', KnowledgeItemEdge) {
  /** What was asked for, for whoever also asks for a suggestion. */
  criteria!: Criteria;

  /** What the facets are made from; empty when they are not asked for. */
  counted!: readonly Counted[];
}

@ObjectType('KnowledgeWorkConnection', { description: 'Items that somebody works on, published or not.' })
export class KnowledgeWorkConnection extends connectionOf(KnowledgeItem, 'KnowledgeWork') {}
