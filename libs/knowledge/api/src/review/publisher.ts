import { Inject, Injectable, Logger } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { ConsentGate } from '../consent/consent-gate';
import { reviewDay } from '../freshness/review-day';
import { assertHasActivityKind } from '../form/complete';
import { contentOf } from '../item/knowledge-content';
import { documentsOf } from '../attachment/attachment-documents';
import { KnowledgeItem, stageOf } from '../item/knowledge-item.entity';
import { type Held, ItemSteps } from '../item/item-steps';
import { matchKey } from '../item/match-key';
import { KnowledgeMailPlan } from './knowledge-mail-plan';
import { PublishedItems } from './published-items';
import { ReviewBook } from './review-book';
import type {
  CancelKnowledgePlanInput,
  PlanKnowledgeItemInput,
  PublishKnowledgeItemInput,
} from './review.input';

const furthestMs = 2 * 366 * 86_400_000;
/** As many texts as one round of the sweep puts online; the rest waits for the next. */
const mostAtOnce = 100;

/** Puts a text where everybody reads it: now, or on a day that was planned. */
@Injectable()
export class Publisher {
  private readonly log = new Logger('Publisher');

  constructor(
    private readonly db: DataSource,
    private readonly steps: ItemSteps,
    private readonly book: ReviewBook,
    private readonly search: SearchIndex,
    private readonly mail: KnowledgeMailPlan,
    private readonly consents: ConsentGate,
    private readonly published: PublishedItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lets everybody read the text that was sent in. */
  async publish(viewer: SignedInViewer, input: PublishKnowledgeItemInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'PUBLISH', input.id, input.expectedVersion);
      assertHasActivityKind(contentOf(held.revision?.content ?? held.item));
      return this.put(tx, held, viewer.personId, input.note ?? null);
    });
  }

  /** Lets it wait until a day and time; the writer hears when. */
  async plan(viewer: SignedInViewer, input: PlanKnowledgeItemInput): Promise<KnowledgeItem> {
    const ahead = input.publishAt.getTime() - this.clock.now().getTime();
    if (ahead <= 0 || ahead > furthestMs) throw badInput(notThen);
    return this.db.transaction(async (tx) => {
      const held = await this.steps.take(tx, viewer, 'PLAN', input.id, input.expectedVersion);
      assertHasActivityKind(contentOf(held.revision?.content ?? held.item));
      await this.consents.assertGiven(tx, held.item.id, contentOf(held.revision?.content ?? held.item));
      const round = await this.book.current(tx, held.item);
      await tx.save(Object.assign(round, { reviewerId: viewer.personId, plannedNote: input.note ?? null }));
      held.item.publishAt = input.publishAt;
      const item = await this.steps.save(tx, viewer.personId, held.item);
      await this.mail.planned(tx, item);
      return item;
    });
  }

  /** Calls a planned day off. @throws DomainError CONFLICT when none is planned */
  async cancelPlan(viewer: SignedInViewer, input: CancelKnowledgePlanInput): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const { item } = await this.steps.take(tx, viewer, 'CANCEL_PLAN', input.id, input.expectedVersion);
      if (item.publishAt === null) throw conflict(notPlanned);
      return this.steps.save(tx, viewer.personId, Object.assign(item, { publishAt: null }));
    });
  }

  /**
   * Puts online what is due. The row is locked and looked at again, so that each is published once, however many workers
   * look (P15); one that fails holds up no other.
   * @returns how many were published now
   */
  async publishDue(): Promise<number> {
    const due = await this.db.query<{ id: string }[]>(
      `SELECT id FROM knowledge_items
       WHERE publish_at <= $1 AND (status = 'SUBMITTED' OR pending_status = 'SUBMITTED')
       ORDER BY publish_at LIMIT ${mostAtOnce}`,
      [this.clock.now()],
    );
    let published = 0;
    for (const { id } of due) {
      try {
        if (await this.db.transaction((tx) => this.publishPlanned(tx, id))) published += 1;
      } catch (fault) {
        this.log.error(`knowledge.publish ${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      }
    }
    return published;
  }

  private async publishPlanned(tx: EntityManager, id: string): Promise<boolean> {
    const item = await tx.findOne(KnowledgeItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item?.publishAt || item.publishAt > this.clock.now() || stageOf(item) !== 'SUBMITTED') return false;
    const round = await this.book.current(tx, item);
    const revision = await this.steps.waiting(tx, item);
    await this.put(tx, { item, revision, to: 'PUBLISHED' }, round.reviewerId, round.plannedNote);
    return true;
  }

  private async put(
    tx: EntityManager,
    { item, revision }: Held,
    byId: string | null,
    note: string | null,
  ): Promise<KnowledgeItem> {
    const writer = item.pendingAuthorId ?? item.authorId;
    const now = this.clock.now();
    const content = contentOf(revision?.content ?? item);
    await this.consents.assertGiven(tx, item.id, content);
    const today = dutchDay(now);
    content.publishedOn ??= today;
    await this.book.close(tx, item, 'PUBLISHED', byId, note);
    const published = { status: 'PUBLISHED', publishedAt: now, publishedById: byId, note } as const;
    if (revision) await tx.save(Object.assign(revision, { content, ...published }));
    else await this.steps.addRevision(tx, item, content, { authorId: writer, ...published });
    await this.book.end(tx, item);
    Object.assign(item, content, {
      status: 'PUBLISHED',
      pendingStatus: null,
      pendingAuthorId: null,
      publishAt: null,
      reviewNote: null,
      matchKey: matchKey(content.url, content.title),
      // Somebody has just read it with care: that is a confirmation too.
      confirmedOn: revision ? today : item.confirmedOn,
      reviewOn: reviewDay(today, content),
    });
    const read = await this.steps.save(tx, byId, item);
    await this.search.put(tx, await documentsOf(tx, [read]));
    await this.mail.published(tx, read, writer);
    await this.published.tell(tx, read, byId);
    return read;
  }
}

const notThen = {
  field: 'publishAt',
  code: 'NOT_AHEAD',
  text: text(
    'Kies een dag en tijd na nu, en binnen twee jaar. Nu plaatsen kan ook.',
    'Choose a day and time after now, within two years. You can also publish now.',
  ),
};
const notPlanned = text('Er is geen dag gepland.', 'No day is planned.');
