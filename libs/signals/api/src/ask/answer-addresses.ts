import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { answerPath } from './answered-documents';
import { Ask } from './ask.entity';

/** The answers that everybody may read, for the sitemap. */
@Injectable()
export class AnswerAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'antwoorden';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.getRepository(Ask).countBy({ forEverybody: true });
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.getRepository(Ask).find({
      where: { forEverybody: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ id, closedAt }) => ({ path: answerPath(id), changed: closedAt }));
  }
}
