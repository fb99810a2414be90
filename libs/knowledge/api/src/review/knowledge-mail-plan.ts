import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';

/** The mails that knowledge plans; `knowledge.mail.ts` writes them. */
export type KnowledgeMailKind = 'knowledge.submitted' | 'knowledge.changes-requested' | 'knowledge.published';

/** Who hears of a review, planned in the transaction of the step itself. */
@Injectable()
export class KnowledgeMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Coordinators hear that something waits for them, but not whoever sent it in. */
  async submitted(tx: EntityManager, item: KnowledgeItem, byId: string): Promise<void> {
    const coordinators = (await this.persons.idsWithRole(tx, 'COORDINATOR')).filter((id) => id !== byId);
    await this.send(tx, 'knowledge.submitted', item, coordinators);
  }

  /** The writer hears what was asked. */
  async changesRequested(tx: EntityManager, item: KnowledgeItem): Promise<void> {
    const writer = item.pendingAuthorId ?? item.authorId;
    await this.send(tx, 'knowledge.changes-requested', item, writer ? [writer] : []);
  }

  /** The writer hears that everybody can read it. */
  async published(tx: EntityManager, item: KnowledgeItem, writer: string | null): Promise<void> {
    await this.send(tx, 'knowledge.published', item, writer ? [writer] : []);
  }

  private async send(
    tx: EntityManager,
    kind: KnowledgeMailKind,
    item: KnowledgeItem,
    personIds: readonly string[],
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(tx, personIds);
    await this.plan.plan(
      tx,
      [...addresses.values()].map((to) => this.mailTo(to, kind, item)),
    );
  }

  private mailTo(to: MailAddress, kind: KnowledgeMailKind, item: KnowledgeItem): PlannedMailInput {
    return {
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
    };
  }
}
