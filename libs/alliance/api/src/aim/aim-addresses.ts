import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { Repository } from 'typeorm';
import { Aim } from './aim.entity';

/** The pages of aims, for the sitemap. */
@Injectable()
export class AimAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'doelen';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Aim) private readonly aims: Repository<Aim>,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.aims.count();
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.aims.find({
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/doelen/${slug}`, changed: updatedAt }));
  }
}
