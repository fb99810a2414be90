import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource, IsNull, Not } from 'typeorm';
import { meetingPath } from '../meeting/addresses';
import { Meeting } from '../meeting/meeting.entity';

/** The pages of published meetings, for the sitemap. */
@Injectable()
export class MeetingAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'bijeenkomsten';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.manager.countBy(Meeting, { publishedAt: Not(IsNull()) });
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.manager.find(Meeting, {
      select: { id: true, slug: true, updatedAt: true },
      where: { publishedAt: Not(IsNull()) },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: meetingPath(slug, 'nl'), changed: updatedAt }));
  }
}
