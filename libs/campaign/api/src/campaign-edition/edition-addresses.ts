import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { CampaignEdition } from './campaign-edition.entity';

/** The pages of the editions, for the sitemap. */
@Injectable()
export class EditionAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'week';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.manager.count(CampaignEdition);
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.manager.find(CampaignEdition, {
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/week/${slug}`, changed: updatedAt }));
  }
}
