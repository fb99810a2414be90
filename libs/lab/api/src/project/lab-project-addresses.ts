import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { LabProject } from './lab-project.entity';
import { projectPath } from './lab-project-document';

/** The pages of projects, for the sitemap. */
@Injectable()
export class LabProjectAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'lab';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  count(): Promise<number> {
    return this.db.getRepository(LabProject).count();
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const found = await this.db.getRepository(LabProject).find({
      select: { id: true, slug: true, updatedAt: true },
      order: { id: 'ASC' },
      skip: offset,
      take: limit,
    });
    return found.map(({ slug, updatedAt }) => ({ path: projectPath(slug), changed: updatedAt }));
  }
}
