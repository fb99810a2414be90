import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { CampaignActivity } from './activity.entity';

const isPublic = { status: In(['PUBLISHED', 'CANCELLED'] as const) };

/** The pages of public activities, for the sitemap. */
@Injectable()
export class ActivityAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'activiteiten';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.manager.countBy(CampaignActivity, isPublic);
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.manager.find(CampaignActivity, {
      select: { id: true, slug: true, updatedAt: true },
      where: isPublic,
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/week/activiteit/${slug}`, changed: updatedAt }));
  }
}
