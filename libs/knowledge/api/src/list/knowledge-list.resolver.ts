import { Args, Context, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isMissed, MarkedText, MissedSearches, SearchCorrection } from '@verbonden/search/api';
import { type SignedInViewer, text } from '@verbonden/shared/kernel';
import {
  askedFields,
  assertOneAtATime,
  CurrentPerson,
  PageArgs,
  type RequestContext,
} from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { facetsOf } from './knowledge-facets';
import {
  KnowledgeFacet,
  KnowledgeItemConnection,
  KnowledgeItemEdge,
  KnowledgeWorkConnection,
} from './knowledge-item.connection';
import { KnowledgeItemsArgs } from './knowledge-list.input';
import { KnowledgeListService } from './knowledge-list.service';

@Resolver(() => KnowledgeItem)
export class KnowledgeListResolver {
  constructor(
    private readonly lists: KnowledgeListService,
    private readonly misses: MissedSearches,
  ) {}

  @Query(() => KnowledgeItemConnection, { description: 'What is published, searched and filtered.' })
  async knowledgeItems(
    @Args() args: KnowledgeItemsArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Omit<KnowledgeItemConnection, 'facets'>> {
    const asked = askedFields(info);
    const { criteria, edges, pageInfo, total, counted } = await this.lists.ask(args, {
      total: asked.has('totalCount'),
      facets: asked.has('facets'),
    });
    const { search, filter } = criteria;
    const limits = Object.values((filter ?? {}) as Record<string, string | readonly string[] | null>);
    const unlimited = limits.every((limit) => !limit?.length);
    if (search && unlimited && !args.after && isMissed(search, edges.length, args.insist ?? false)) {
      await this.misses.note(context, search.typed, edges.length > 0);
    }
    const ids = edges.map(({ node }) => node.id);
    let made: ReturnType<KnowledgeItemEdge['excerpts']> | undefined;
    const excerpts: KnowledgeItemEdge['excerpts'] = () => (made ??= this.lists.excerpts(criteria, ids));
    let found: ReturnType<KnowledgeItemEdge['fileHits']> | undefined;
    const fileHits: KnowledgeItemEdge['fileHits'] = () => (found ??= this.lists.fileHits(criteria, ids));
    return {
      edges: edges.map((edge) => ({ ...edge, excerpts, fileHits })),
      pageInfo,
      totalCount: total,
      criteria,
      counted,
    };
  }

  @ResolveField(() => [KnowledgeItem], {
    description:
      'Published items that are about the same, the nearest first; never itself. At most 20; of one item at a time.',
  })
  moreLikeThis(
    @Parent() item: KnowledgeItem,
    @Args('first', { type: () => Int, defaultValue: 3 }) first: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KnowledgeItem[]> {
    assertOneAtATime(info, oneItemOnly);
    return this.lists.moreLikeThis(item.id, Math.min(Math.max(first, 0), 20));
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
}

const oneItemOnly = text('Vraag dit van één stuk kennis tegelijk.', 'Ask this of one item at a time.');

/** Why an item is in the list. */
@Resolver(() => KnowledgeItemEdge)
export class KnowledgeItemEdgeResolver {
  @ResolveField(() => [MarkedText], {
    description: 'A telling piece of the text, about 200 characters, with the hits; empty without a search.',
  })
  async excerpt(@Parent() { node, excerpts }: KnowledgeItemEdge): Promise<MarkedText[]> {
    return [...((await excerpts()).get(node.id)?.text ?? [])];
  }

  @ResolveField(() => [MarkedText], {
    description: 'The title with the hits; without a search as one piece.',
  })
  async markedTitle(@Parent() { node, excerpts }: KnowledgeItemEdge): Promise<MarkedText[]> {
    return [...((await excerpts()).get(node.id)?.title ?? [{ text: node.title, hit: false }])];
  }
}

/** What stands beside a list. */
@Resolver(() => KnowledgeItemConnection)
export class KnowledgeItemConnectionResolver {
  constructor(private readonly lists: KnowledgeListService) {}

  @ResolveField(() => [KnowledgeFacet], {
    description: 'What can be chosen next. A key without values is not there.',
  })
  facets(
    @Parent() { counted }: KnowledgeItemConnection,
    @Context() { viewer }: RequestContext,
  ): KnowledgeFacet[] {
    return facetsOf(counted, viewer.locale);
  }

  @ResolveField(() => [SearchCorrection], {
    description: 'What misspelt words were taken for; ask again with insist to take them as they are.',
  })
  corrections(@Parent() { criteria }: KnowledgeItemConnection): SearchCorrection[] {
    return [...(criteria.search?.corrections ?? [])];
  }

  @ResolveField(() => Boolean, {
    description: 'True when nothing has all the words, so that items with some of them are shown.',
  })
  loosened(@Parent() { criteria }: KnowledgeItemConnection): boolean {
    return criteria.search?.loosened ?? false;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The search in a spelling that finds something; null when every word is known.',
  })
  suggestion(@Parent() { criteria }: KnowledgeItemConnection): Promise<string | null> {
    return this.lists.suggestion(criteria);
  }
}
