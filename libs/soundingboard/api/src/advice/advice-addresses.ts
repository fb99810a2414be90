import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource, IsNull, Not } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { advicePath } from './advice';

/** The pages of published advice, for the sitemap. */
@Injectable()
export class AdviceAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'advies';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.getRepository(AdviceRequest).countBy({ year: Not(IsNull()) });
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.getRepository(AdviceRequest).find({
      where: { year: Not(IsNull()) },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map((request) => ({ path: advicePath(request), changed: request.updatedAt }));
  }
}
