import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { LabProject } from './lab-project.entity';
import { documentOf, labKind } from './lab-project-document';

/** Gives search every project again. */
@Injectable()
export class LabProjectSource implements SearchSource, OnModuleInit {
  readonly kind = labKind;

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Locked for reading, so that one that changes meanwhile is not written back as it was. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(LabProject, 'project')
      .orderBy('project.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.where('project.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }
}
