import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { NetworkService } from '@verbonden/alliance/api';
import { type Clock, notFound } from '@verbonden/shared/kernel';
import {
  CLOCK,
  requestContext,
  sendPaper,
  SETTINGS,
  type Settings,
  ViewerSource,
} from '@verbonden/shared/server';
import type { Request, Response } from 'express';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { LevelChanges } from '../level/level-changes';
import { laterOf, levelNews } from '../level/level-news';
import { collectionPaper } from './collection-paper';
import { CollectionLists } from './collection.lists';
import { CollectionService } from './collection.service';

/** Collections on paper, for whoever may read them. */
@Controller('files/verzamelingen')
export class CollectionFileController {
  constructor(
    private readonly service: CollectionService,
    private readonly lists: CollectionLists,
    private readonly items: KnowledgeItemLoader,
    private readonly changes: LevelChanges,
    private readonly networks: NetworkService,
    private readonly viewers: ViewerSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /files/verzamelingen/<slug>.pdf`, in English with `?taal=en`. @throws DomainError NOT_FOUND */
  @Get(':name')
  async file(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const slug = /^([\w-]{1,200})\.pdf$/.exec(name)?.[1];
    if (!slug) throw notFound();
    const viewer = await this.viewers.viewerOf(request);
    const collection = await this.service.getBySlug(viewer, slug);
    const context = requestContext(viewer);
    const entries = await this.lists.entries.load(context, collection.id);
    const readable = await this.items.readable(
      context,
      viewer,
      entries.map(({ itemId }) => itemId),
    );
    const printed = await Promise.all(
      entries.map(async (entry) => {
        const item = readable.find(({ id }) => id === entry.itemId);
        if (!item) return null;
        const [changedAt, changes] = await Promise.all([
          this.lists.lastPublished.load(context, item.id),
          this.changes.of.load(context, item.id),
        ]);
        const levelChange = levelNews(changes, laterOf(entry.addedAt, collection.levelsSeenAt));
        return { entry, item, changedAt, levelChange };
      }),
    );
    const locale = language === 'en' ? 'en' : 'nl';
    const paper = collectionPaper(
      collection,
      printed.filter((each) => each !== null),
      {
        network: (await this.networks.get()).shortName[locale],
        publicUrl: this.settings.PUBLIC_URL,
        locale,
        now: this.clock.now(),
      },
    );
    await sendPaper(response, 'pdf', slug, paper);
  }
}
