import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { Repository } from 'typeorm';
import { Poll } from './poll.entity';

const shown = { status: 'PUBLISHED', audience: 'EVERYBODY' } as const;

/** The polls whose results everybody may read, for the sitemap. */
@Injectable()
export class PollAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'peilingen';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Poll) private readonly polls: Repository<Poll>,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.polls.countBy(shown);
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.polls.find({
      select: { id: true, slug: true, updatedAt: true },
      where: shown,
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/peiling/${slug}`, changed: updatedAt }));
  }
}
