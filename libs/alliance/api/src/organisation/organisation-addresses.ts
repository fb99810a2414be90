import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { Repository } from 'typeorm';
import { Organisation } from './organisation.entity';

/** The pages of organisations, for the sitemap. */
@Injectable()
export class OrganisationAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'organisaties';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.organisations.count();
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.organisations.find({
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/organisaties/${slug}`, changed: updatedAt }));
  }
}
