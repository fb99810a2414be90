import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Collection } from '../collection/collection.entity';
import { CollectionLists } from '../collection/collection.lists';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { LevelChange } from './level-change.entity';
import { LevelChanges } from './level-changes';
import { laterOf, levelNews } from './level-news';

/** What changes of level add to a collection. */
@Resolver(() => Collection)
export class CollectionLevelsResolver {
  constructor(
    private readonly lists: CollectionLists,
    private readonly items: KnowledgeItemLoader,
    private readonly changes: LevelChanges,
  ) {}

  @ResolveField(() => [LevelChange], {
    description:
      'Items whose level of evidence changed after they were put in, until who keeps the collection has seen it.',
  })
  async levelChanges(
    @Parent() { id, levelsSeenAt }: Collection,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<LevelChange[]> {
    const all = await this.lists.entries.load(context, id);
    const readable = await this.items.readable(
      context,
      viewer,
      all.map(({ itemId }) => itemId),
    );
    const entries = all.filter(({ itemId }) => readable.some((item) => item.id === itemId));
    const news = await Promise.all(
      entries.map(async ({ itemId, addedAt }) =>
        levelNews(await this.changes.of.load(context, itemId), laterOf(addedAt, levelsSeenAt)),
      ),
    );
    return news.filter((each) => each !== null);
  }
}

@Resolver(() => LevelChange)
export class LevelChangeResolver {
  constructor(private readonly items: KnowledgeItemLoader) {}

  @ResolveField(() => KnowledgeItem)
  item(@Parent() { itemId }: LevelChange, @Context() context: RequestContext): Promise<KnowledgeItem | null> {
    return this.items.byId.load(context, itemId);
  }
}
