import { Module } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem, KnowledgeItemLoader, KnowledgeModule } from '@verbonden/knowledge/api';
import { AgendaItem, KnowledgeLinkService, MeetingsModule } from '@verbonden/meetings/api';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';

/** Knowledge in programmes: meetings keeps which, knowledge knows what it is and who may read it. */
@Resolver(() => AgendaItem)
export class KnowledgeInMeetingsResolver {
  constructor(
    private readonly links: KnowledgeLinkService,
    private readonly items: KnowledgeItemLoader,
  ) {}

  @ResolveField(() => [KnowledgeItem], {
    description: 'What goes with this part, as far as the viewer may read it.',
  })
  async knowledgeItems(
    @Parent() item: AgendaItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<KnowledgeItem[]> {
    const links = await this.links.byItem.load(context, item.id);
    return this.items.readable(
      context,
      viewer,
      links.map(({ knowledgeItemId }) => knowledgeItemId),
    );
  }
}

@Module({ imports: [KnowledgeModule, MeetingsModule], providers: [KnowledgeInMeetingsResolver] })
export class KnowledgeInMeetingsModule {}
