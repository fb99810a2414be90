import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, PageArgs, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { facetsOf } from './knowledge-facets';
import {
  KnowledgeFacet,
  KnowledgeItemConnection,
  KnowledgeWorkConnection,
} from './knowledge-item.connection';
import { KnowledgeItemsArgs } from './knowledge-list.input';
import { KnowledgeListService } from './knowledge-list.service';

@Resolver(() => KnowledgeItem)
export class KnowledgeListResolver {
  constructor(private readonly lists: KnowledgeListService) {}

  @Query(() => KnowledgeItemConnection, { description: 'What is published, searched and filtered.' })
  async knowledgeItems(
    @Args() args: KnowledgeItemsArgs,
  ): Promise<Omit<KnowledgeItemConnection, 'totalCount'>> {
    const criteria = await this.lists.criteriaOf(args);
    return { ...(await this.lists.page(criteria, args)), criteria };
  }

  @Query(() => KnowledgeWorkConnection, {
    description:
      'What you began, and what your organisation shares when you edit for it. The latest change first.',
  })
  myKnowledgeItems(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
  ): Promise<KnowledgeWorkConnection> {
    return this.lists.mine(viewer, page);
  }

  @Query(() => KnowledgeWorkConnection, { description: 'What was sent in. The longest waiting first.' })
  knowledgeToReview(@Args() page: PageArgs): Promise<KnowledgeWorkConnection> {
    return this.lists.toReview(page);
  }
}

/** What stands beside a list is looked up only when it is asked for. */
@Resolver(() => KnowledgeItemConnection)
export class KnowledgeItemConnectionResolver {
  constructor(private readonly lists: KnowledgeListService) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { criteria }: KnowledgeItemConnection): Promise<number> {
    return this.lists.count(criteria);
  }

  @ResolveField(() => [KnowledgeFacet], {
    description: 'What can be chosen next. A key without values is not there.',
  })
  async facets(
    @Parent() { criteria }: KnowledgeItemConnection,
    @Context() { viewer }: RequestContext,
  ): Promise<KnowledgeFacet[]> {
    return facetsOf(await this.lists.facets(criteria), viewer.locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The search in a spelling that finds something; null when every word is known.',
  })
  suggestion(@Parent() { criteria }: KnowledgeItemConnection): Promise<string | null> {
    return this.lists.suggestion(criteria);
  }
}
