import { Injectable } from '@nestjs/common';
import { OrganisationService } from '@verbonden/alliance/api';
import {
  decodeCursor,
  encodeCursor,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { DataSource, LessThan } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeItemService } from '../item/knowledge-item.service';
import { canReadDraft } from '../knowledge.policy';
import { contentDifference } from './content-difference';
import type { KnowledgeDifference } from './knowledge-difference';
import { KnowledgeRevision } from './knowledge-revision.entity';
import { tellingOf } from './telling';

/** The texts that were published, for everybody who may read the item; the one that waits only for who works on it. */
@Injectable()
export class VersionService {
  constructor(
    private readonly db: DataSource,
    private readonly items: KnowledgeItemService,
    private readonly organisations: OrganisationService,
  ) {}

  /** The published versions, the newest first. @throws DomainError NOT_FOUND */
  async list(viewer: Viewer, slug: string, { first, after }: PageRequest): Promise<Page<KnowledgeRevision>> {
    const item = await this.items.getBySlug(viewer, slug);
    const published = { itemId: item.id, status: 'PUBLISHED' } as const;
    const before = after ? Number(decodeCursor(after, 1)[0]) : null;
    const revisions = this.db.getRepository(KnowledgeRevision);
    const [rows, total] = await Promise.all([
      revisions.find({
        where: before === null ? published : { ...published, number: LessThan(within(before)) },
        order: { number: 'DESC' },
        take: first + 1,
      }),
      revisions.countBy(published),
    ]);
    return pageOf(rows, first, total, ({ number }) => encodeCursor(number));
  }

  /** @throws DomainError NOT_FOUND, also for a text that waits and is not the viewer's to read (P20) */
  async get(viewer: Viewer, slug: string, number: number): Promise<KnowledgeRevision> {
    return this.find(viewer, await this.items.getBySlug(viewer, slug), number);
  }

  /** @throws DomainError NOT_FOUND */
  async difference(
    context: RequestContext,
    slug: string,
    between: { readonly from: number; readonly to: number },
  ): Promise<KnowledgeDifference> {
    const item = await this.items.getBySlug(context.viewer, slug);
    const from = await this.find(context.viewer, item, between.from);
    const to = await this.find(context.viewer, item, between.to);
    const telling = await tellingOf(context, this.organisations, [from.content, to.content]);
    return { from, to, fields: contentDifference(from.content, to.content, telling) };
  }

  private async find(viewer: Viewer, item: KnowledgeItem, number: number): Promise<KnowledgeRevision> {
    const revision = await this.db
      .getRepository(KnowledgeRevision)
      .findOneBy({ itemId: item.id, number: within(number) });
    if (!revision) throw notFound();
    if (revision.status !== 'PUBLISHED' && !canReadDraft(viewer, item)) throw notFound();
    return revision;
  }
}

/** A number that the database knows; what is none finds nothing. */
function within(number: number): number {
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : 0;
}
