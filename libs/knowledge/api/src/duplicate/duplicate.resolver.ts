import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { canReadDraft, worksOn } from '../knowledge.policy';
import { MergeKnowledgeItemsInput, SetKnowledgeApartInput } from './duplicate.input';
import { canMerge } from './duplicate.policy';
import { Lookalike } from './lookalike.entity';
import { LookalikeList, mostAtOnce } from './lookalike-list';
import { keyOf, Lookalikes, mostNamed } from './lookalikes';
import { MergeService } from './merge.service';

@Resolver(() => Lookalike)
export class LookalikeResolver {
  constructor(
    private readonly list: LookalikeList,
    private readonly service: MergeService,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @Query(() => [Lookalike], {
    description: `Pairs that may be one, ${mostAtOnce} at most; the same address first. Each decision makes room.`,
  })
  knowledgeLookalikes(): Promise<Lookalike[]> {
    return this.list.waiting();
  }

  @Mutation(() => KnowledgeItem, {
    description:
      'Makes one of two: gives what stays, in the themes of both and with all that others did at either.',
  })
  mergeKnowledgeItems(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MergeKnowledgeItemsInput,
  ): Promise<KnowledgeItem> {
    return this.service.merge(viewer, input);
  }

  @Mutation(() => Lookalike, { description: 'They are two after all: nobody is asked again.' })
  setKnowledgeApart(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SetKnowledgeApartInput,
  ): Promise<Lookalike> {
    return this.service.setApart(viewer, input);
  }

  @ResolveField(() => KnowledgeItem)
  one(@Parent() { oneId }: Lookalike, @Context() context: RequestContext): Promise<KnowledgeItem | null> {
    return this.items.byId.load(context, oneId);
  }

  @ResolveField(() => KnowledgeItem)
  other(@Parent() { otherId }: Lookalike, @Context() context: RequestContext): Promise<KnowledgeItem | null> {
    return this.items.byId.load(context, otherId);
  }
}

/** What looking for twins adds to an item. */
@Resolver(() => KnowledgeItem)
export class ItemLookalikesResolver {
  constructor(
    private readonly lookalikes: Lookalikes,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @ResolveField(() => [KnowledgeItem], {
    name: 'lookalikes',
    description: `What everybody can read that this seems to be, ${mostNamed} at most; for who works on it.`,
  })
  async named(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<KnowledgeItem[]> {
    const { viewer } = context;
    if (!worksOn(viewer, item)) return [];
    const draft = canReadDraft(viewer, item) ? await this.items.waiting.load(context, item.id) : null;
    const { url, title } = draft?.content ?? item;
    const ids = await this.lookalikes.of.load(context, keyOf({ id: item.id, url, title }));
    return this.items.readable(context, viewer, ids);
  }

  @ResolveField(() => Boolean, { description: 'You may bring it together with another.' })
  viewerCanMerge(@Parent() item: KnowledgeItem, @CurrentViewer() viewer: Viewer): boolean {
    return canMerge(viewer, item);
  }
}
