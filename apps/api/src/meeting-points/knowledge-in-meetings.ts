import { Module, type OnModuleInit } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { KnowledgeItem, KnowledgeItemLoader, KnowledgeModule } from '@verbonden/knowledge/api';
import {
  AgendaItem,
  KnowledgeLinkService,
  LinkedKnowledge,
  Meeting,
  MeetingsModule,
} from '@verbonden/meetings/api';
import { type Viewer, visitor } from '@verbonden/shared/kernel';
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
    return this.items.readableNow(
      context,
      viewer,
      links.map(({ knowledgeItemId }) => knowledgeItemId),
    );
  }
}

/** And the way back: where knowledge came up. */
@Resolver(() => KnowledgeItem)
export class MeetingsOfKnowledgeResolver {
  constructor(private readonly links: KnowledgeLinkService) {}

  @ResolveField(() => [Meeting], {
    description: 'Published meetings with it on the programme, the latest first, ten at most.',
  })
  meetings(@Parent() { id }: KnowledgeItem, @Context() context: RequestContext): Promise<Meeting[]> {
    return this.links.meetingsWith.load(context, id);
  }
}

@Module({
  imports: [KnowledgeModule, MeetingsModule],
  providers: [KnowledgeInMeetingsResolver, MeetingsOfKnowledgeResolver],
})
export class KnowledgeInMeetingsModule implements OnModuleInit {
  constructor(
    private readonly names: LinkedKnowledge,
    private readonly items: KnowledgeItemLoader,
  ) {}

  /** How linked knowledge is called in a recap: only what everybody may read. */
  onModuleInit(): void {
    this.names.namedBy(async (context, ids, locale) => {
      const path = (slug: string) => `${locale === 'en' ? '/en' : ''}/kennis/${slug}`;
      const named = await Promise.all(
        ids.map(async (id) => {
          const [item] = await this.items.readableNow(context, visitor(locale), [id]);
          return item ? ([id, { title: item.title, path: path(item.slug) }] as const) : null;
        }),
      );
      return new Map(named.filter((each) => each !== null));
    });
  }
}
