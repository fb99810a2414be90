import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Clock } from '@verbonden/shared/kernel';
import {
  CLOCK,
  type PublicAddress,
  PublicAddresses,
  type PublicAddressSource,
} from '@verbonden/shared/server';
import { MoreThan, Repository } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { Offer } from './offer.entity';

/** The pages of offers that everybody may see, for the sitemap. */
@Injectable()
export class OfferAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'aanbod';

  constructor(
    private readonly addresses: PublicAddresses,
    @InjectRepository(Offer) private readonly offers: Repository<Offer>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.offers.countBy(this.standing());
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.offers.find({
      select: { id: true, slug: true, updatedAt: true },
      where: this.standing(),
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: `/aanbod/${slug}`, changed: updatedAt }));
  }

  private standing() {
    return { status: 'OFFERED' as const, networkOnly: false, expiresOn: MoreThan(today(this.clock)) };
  }
}
