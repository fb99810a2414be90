import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import {
  type Clock,
  conflict,
  daysBefore,
  dutchDay,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, newId, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { ItemKeeper } from '../item/item-keeper';
import { ItemOwners } from '../item/item-owners';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { FreshnessAsk } from './freshness-ask.entity';
import { canConfirm } from './freshness.policy';
import { isOverdue, reviewDay } from './review-day';

/** The mail, and its two reminders: so many days after the first. */
export const askDays = [0, 30, 60] as const;
/** So many days after the first mail without an answer it is the coordinators' to see to. */
export const ownerHasDays = 90;
const mostARound = 100;

/** 'Nog actueel?': asks owners in time, and takes their answer. Nothing is ever archived by itself. */
@Injectable()
export class StillCurrent {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ItemKeeper,
    private readonly owners: ItemOwners,
    private readonly persons: PersonService,
    private readonly links: SignedLinks,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return dutchDay(this.clock.now());
  }

  /** Asks about what is due, was not asked yet and has an owner to ask. @returns about how many items */
  async askDue(): Promise<number> {
    await this.planMissing();
    const due = await this.db.query<{ id: string }[]>(
      `SELECT item.id FROM knowledge_items item
       WHERE item.status = 'PUBLISHED' AND item.review_on <= $1 AND NOT EXISTS (
         SELECT 1 FROM knowledge_freshness_asks ask WHERE ask.item_id = item.id AND ask.review_on = item.review_on)
         AND (EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = item.author_id AND a.suspended_at IS NULL)
           OR EXISTS (SELECT 1 FROM memberships m JOIN accounts a USING (person_id)
             WHERE m.organisation_id = item.organisation_id AND m.role = 'EDITOR' AND m.until IS NULL
               AND a.suspended_at IS NULL))
       ORDER BY item.review_on, item.id LIMIT ${mostARound}`,
      [this.today()],
    );
    let asked = 0;
    for (const { id } of due) if (await this.db.transaction((tx) => this.ask(tx, id))) asked += 1;
    return asked;
  }

  /** One press: it still holds. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT when it is not published */
  async confirm(viewer: SignedInViewer, id: string): Promise<KnowledgeItem> {
    return this.db.transaction(async (tx) => {
      const item = await this.keeper.hold(tx, viewer, id);
      if (!canConfirm(viewer, item)) throw forbidden(whoConfirms);
      return this.put(tx, item);
    });
  }

  /** Others answer for these items now: who was asked about this day is not asked any more, and the next round asks the new owners. */
  async handedOver(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const [asks] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM knowledge_freshness_asks ask USING knowledge_items item
       WHERE item.id = ask.item_id AND item.id = ANY ($1) AND ask.review_on = item.review_on
         AND ask.person_id IS DISTINCT FROM item.author_id
       RETURNING ask.id`,
      [ids],
    );
    const subjectIds = asks.map(({ id }) => id);
    await this.plan.drop(tx, { subjectIds, kinds: ['knowledge.still-current'] }, 'HANDED_OVER');
  }

  /** What the link in a mail asks about. @throws DomainError NOT_FOUND when it was altered, or its owner may not any more */
  async byLink(token: string): Promise<{ ask: FreshnessAsk; item: KnowledgeItem }> {
    const id = this.links.findId('still-current', token);
    const ask = id ? await this.db.getRepository(FreshnessAsk).findOneBy({ id }) : null;
    const item = ask && (await this.db.getRepository(KnowledgeItem).findOneBy({ id: ask.itemId }));
    if (!ask || !item) throw notFound();
    // Whose account was closed since does not answer any more.
    if (!(await this.persons.findReaderLocale(this.db.manager, ask.personId))) throw notFound();
    return { ask, item };
  }

  /** The same press, from a mail and without signing in; twice is once. @throws DomainError NOT_FOUND, CONFLICT */
  async confirmByLink(token: string): Promise<{ ask: FreshnessAsk; item: KnowledgeItem }> {
    const { ask } = await this.byLink(token);
    const item = await this.db.transaction(async (tx) => {
      const held = await tx.findOneOrFail(KnowledgeItem, {
        where: { id: ask.itemId },
        lock: { mode: 'pessimistic_write' },
      });
      return isAsked(held, ask) ? this.put(tx, held) : held;
    });
    return { ask, item };
  }

  private async put(tx: EntityManager, item: KnowledgeItem): Promise<KnowledgeItem> {
    if (item.status !== 'PUBLISHED') throw conflict(notPublished);
    const today = this.today();
    Object.assign(item, { confirmedOn: today, reviewOn: reviewDay(today, item) });
    // No change of the text: its version and its place among what was changed stay.
    await tx.query('UPDATE knowledge_items SET confirmed_on = $2, review_on = $3 WHERE id = $1', [
      item.id,
      item.confirmedOn,
      item.reviewOn,
    ]);
    await this.keeper.refreshDocument(tx, item);
    return item;
  }

  private async ask(tx: EntityManager, id: string): Promise<boolean> {
    const item = await tx.findOne(KnowledgeItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item || !isOverdue(item, this.today())) return false;
    // Another worker was first.
    if (await tx.existsBy(FreshnessAsk, { itemId: id, reviewOn: item.reviewOn! })) return false;
    const now = this.clock.now();
    for (const owner of await this.owners.of(tx, item)) {
      const ask = Object.assign(new FreshnessAsk(), {
        id: newId(),
        itemId: id,
        personId: owner.personId,
        reviewOn: item.reviewOn!,
        askedAt: now,
      });
      await tx.insert(FreshnessAsk, ask);
      for (const days of askDays) {
        await this.owners.mail(tx, [owner], {
          kind: 'knowledge.still-current',
          subjectId: ask.id,
          contextId: id,
          once: `${ask.id}/${days}`,
          dueAt: daysBefore(now, -days),
        });
      }
    }
    return true;
  }

  /** What came in by an import gets its day here: from the day it came in, or was published if that is later. */
  private async planMissing(): Promise<void> {
    await this.planYearly();
    const items = await this.db.query<{ id: string; since: string; evidenceUrl: string | null }[]>(
      `SELECT id, evidence_url AS "evidenceUrl", greatest(published_on, created_at::date)::text AS since FROM knowledge_items
       WHERE status = 'PUBLISHED' AND review_on IS NULL ORDER BY id LIMIT 1000`,
    );
    if (items.length === 0) return;
    await this.db.query(
      `UPDATE knowledge_items item SET review_on = given.day
       FROM unnest($1::uuid[], $2::date[]) AS given (id, day)
       WHERE item.id = given.id AND item.status = 'PUBLISHED' AND item.review_on IS NULL`,
      [items.map(({ id }) => id), items.map((item) => reviewDay(item.since, item))],
    );
  }

  /**
   * What leans on an entry in a databank is never asked later than a year from now, also when an import or a change
   * gave it that source after its day was set.
   */
  private async planYearly(): Promise<void> {
    const latest = reviewDay(this.today(), { evidenceUrl: 'any' });
    await this.db.query(
      `UPDATE knowledge_items SET review_on = $1
       WHERE status = 'PUBLISHED' AND evidence_url IS NOT NULL AND review_on > $1`,
      [latest],
    );
  }
}

/** True while an ask waits: the item is published and nobody has answered since. */
export function isAsked(
  item: Pick<KnowledgeItem, 'status' | 'reviewOn'>,
  ask: Pick<FreshnessAsk, 'reviewOn'>,
): boolean {
  return item.status === 'PUBLISHED' && item.reviewOn === ask.reviewOn;
}

const whoConfirms = text('wie dit deelt, of een coördinator', 'who shares this, or a coordinator');
const notPublished = text('Dit staat niet (meer) online.', 'This is not online (any more).');
