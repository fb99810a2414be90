import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { Repository } from 'typeorm';
import { Body } from './body.entity';

/** The pages of bodies, for the sitemap. */
@Injectable()
export class BodyAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'verbanden';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Body) private readonly bodies: Repository<Body>,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.bodies.count();
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.bodies.find({
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/verbanden/${slug}`, changed: updatedAt }));
  }
}
