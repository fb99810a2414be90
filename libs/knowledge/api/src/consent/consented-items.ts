import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type ConsentPreview, type ConsentSubject, ConsentSubjects } from '@verbonden/alliance/api';
import { MailPlan } from '@verbonden/notifications/api';
import { SearchIndex } from '@verbonden/search/api';
import { type Clock, dutchDay, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, renderMarkdown } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import { contentOf } from '../item/knowledge-content';
import { KnowledgeItem, stageOf } from '../item/knowledge-item.entity';
import { ItemSteps } from '../item/item-steps';
import { isForEverybody } from '../knowledge.policy';
import { ReviewBook } from '../review/review-book';
import { canKeepConsents } from './consent.policy';
import { itemSubject } from './consent-subject';

/** Items as things that people agree to be in. */
@Injectable()
export class ConsentedItems implements ConsentSubject, OnModuleInit {
  readonly type = itemSubject;

  constructor(
    private readonly subjects: ConsentSubjects,
    private readonly keeper: ItemKeeper,
    private readonly steps: ItemSteps,
    private readonly reviews: ReviewBook,
    private readonly search: SearchIndex,
    private readonly mail: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async hold(tx: EntityManager, id: string): Promise<void> {
    await this.locked(tx, id);
  }

  async isKeptBy(tx: EntityManager, viewer: Viewer, id: string): Promise<boolean> {
    return canKeepConsents(viewer, await this.keeper.hold(tx, viewer, id));
  }

  async preview(tx: EntityManager, id: string): Promise<ConsentPreview | null> {
    const item = await tx.findOneBy(KnowledgeItem, { id });
    if (!item || item.takenAwayAt !== null) return null;
    const waiting = await this.steps.waiting(tx, item);
    const { title, summary, body, sections, steps, url } = contentOf(waiting?.content ?? item);
    const texts = [body, ...Object.values(sections), ...steps, url ? `<${url}>` : ''];
    return {
      title,
      lead: summary,
      html: renderMarkdown(texts.filter((each) => each.trim() !== '').join('\n\n')),
      path: isForEverybody(item) ? `/kennis/${item.slug}` : null,
      isOut: isForEverybody(item),
    };
  }

  async keptAt(tx: EntityManager, id: string): Promise<string | null> {
    const item = await tx.findOneBy(KnowledgeItem, { id });
    if (!item) return null;
    return item.takenAwayAt === null ? `/kennis/${item.slug}/toestemmingen` : `/kennis/${item.slug}`;
  }

  /**
   * Gone from every list, page, feed, protocol, collection and frame, since all of them show what is published or what
   * may be read; from the index in so many words; and no mail about it leaves any more.
   */
  async takeAway(tx: EntityManager, id: string, because: 'REQUEST' | 'TIME'): Promise<void> {
    const item = await this.locked(tx, id);
    if (!item || item.takenAwayAt !== null) return;
    if (stageOf(item) === 'SUBMITTED') await this.reviews.close(tx, item, 'WITHDRAWN', null, null);
    await this.reviews.end(tx, item);
    const now = this.clock.now();
    const wasPublic = item.status === 'PUBLISHED';
    Object.assign(item, {
      status: 'ARCHIVED',
      pendingStatus: null,
      publishAt: null,
      archivedOn: wasPublic ? dutchDay(now) : item.archivedOn,
      takenAwayAt: now,
      takenAwayBecause: because,
    });
    await this.search.remove(tx, [id]);
    await this.mail.drop(tx, { contextId: id }, 'TAKEN_AWAY');
    await this.steps.save(tx, null, item);
  }

  private locked(tx: EntityManager, id: string): Promise<KnowledgeItem | null> {
    return tx.findOne(KnowledgeItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
