import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource, IsNull, MoreThanOrEqual } from 'typeorm';
import { Story } from './story.entity';
import { StoryService } from './story.service';
import { storyPath } from './story-documents';

/** The stories that everybody reads, for the sitemap. */
@Injectable()
export class StoryAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'verhalen';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly stories: StoryService,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.manager.countBy(Story, this.shown());
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.manager.find(Story, {
      select: { id: true, slug: true, updatedAt: true },
      where: this.shown(),
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: storyPath(slug), changed: updatedAt }));
  }

  private shown() {
    return {
      status: 'PUBLISHED' as const,
      takenAwayAt: IsNull(),
      shownUntil: MoreThanOrEqual(this.stories.today()),
    };
  }
}
