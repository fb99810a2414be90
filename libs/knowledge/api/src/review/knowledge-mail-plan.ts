import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, IsNull } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeReview } from './knowledge-review.entity';

/** The mails that knowledge plans; `review-letters.ts` has their words. */
export type KnowledgeMailKind =
  | 'knowledge.submitted'
  | 'knowledge.reading-asked'
  | 'knowledge.changes-requested'
  | 'knowledge.objected'
  | 'knowledge.planned'
  | 'knowledge.published';

/** No organisation has more people with a role. */
const mostColleagues = 5_000;

/** Who hears of a review, planned in the transaction of the step itself. Nobody is mailed about what they did. */
@Injectable()
export class KnowledgeMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who reads it hears that it waits; without such a one all coordinators do, but not whoever sent it in. */
  async submitted(tx: EntityManager, item: KnowledgeItem, byId: string): Promise<void> {
    const round = await tx.findOneBy(KnowledgeReview, { itemId: item.id, outcome: IsNull() });
    const to = round?.reviewerId ? [round.reviewerId] : await this.coordinators(tx, item);
    await this.send(tx, 'knowledge.submitted', item, without(to, byId));
  }

  /** Somebody hears that they are asked to read along. */
  async readingAsked(tx: EntityManager, item: KnowledgeItem, readerId: string): Promise<void> {
    await this.send(tx, 'knowledge.reading-asked', item, [readerId]);
  }

  /** The writer hears what was asked. */
  async changesRequested(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    await this.send(tx, 'knowledge.changes-requested', item, writerOf(item));
  }

  /** The other coordinators hear that the writer does not agree; without another one, the administrators. */
  async objected(tx: EntityManager, item: KnowledgeItem, byId: string): Promise<void> {
    const others = without(await this.coordinators(tx, item), byId);
    const to = others.length > 0 ? others : await this.persons.idsWithRole(tx, 'ADMINISTRATOR');
    await this.send(tx, 'knowledge.objected', item, without(to, byId));
  }

  /** The writer hears when it goes online by itself. */
  async planned(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    await this.send(tx, 'knowledge.planned', item, writerOf(item), {
      publishAt: item.publishAt?.toISOString() ?? '',
    });
  }

  /** The writer hears that everybody can read it. */
  async published(tx: EntityManager, item: KnowledgeItem, writer: string | null): Promise<void> {
    await this.send(tx, 'knowledge.published', item, writer ? [writer] : []);
  }

  /** Those who may decide: not who works where it comes from, nor whose judgement was objected to. */
  private async coordinators(tx: EntityManager, item: KnowledgeItem): Promise<string[]> {
    const all = await this.persons.idsWithRole(tx, 'COORDINATOR');
    const colleagues = item.organisationId
      ? await this.persons.holders(tx, { roles: [], organisationIds: [item.organisationId] }, mostColleagues)
      : [];
    const barred = new Set([item.barredReviewerId, ...colleagues.map(({ personId }) => personId)]);
    return all.filter((id) => !barred.has(id));
  }

  private async send(
    tx: EntityManager,
    kind: KnowledgeMailKind,
    item: KnowledgeItem,
    personIds: readonly string[],
    payload: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(tx, personIds);
    await this.plan.plan(
      tx,
      [...addresses.values()].map((to): PlannedMailInput => ({
        kind,
        personId: to.personId,
        toName: to.name,
        toAddress: to.address,
        locale: to.locale,
        subjectId: item.id,
        contextId: null,
        // Each time it is sent in deserves its own mail, and each person gets one.
        dedupeKey: `${kind}/${item.id}/${item.version}/${to.personId}`,
        dueAt: this.clock.now(),
        payload,
      })),
    );
  }
}

function writerOf(item: KnowledgeItem): string[] {
  const writer = item.pendingAuthorId ?? item.authorId;
  return writer ? [writer] : [];
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id);
}
