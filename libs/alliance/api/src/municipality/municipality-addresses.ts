import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { Repository } from 'typeorm';
import { Municipality } from './municipality.entity';

/** The pages of municipalities, for the sitemap. */
@Injectable()
export class MunicipalityAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'gemeenten';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Municipality) private readonly municipalities: Repository<Municipality>,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.municipalities.count();
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.municipalities.find({
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/gemeenten/${slug}`, changed: updatedAt }));
  }
}
