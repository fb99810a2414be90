import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, newId, type Schedule } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { Follow, FollowFrequency, FollowKind } from './follow.entity';
import { FollowNews, mostTold } from './follow-news';
import { type OwnNews, OwnNewsBook, ownNewsThere } from './own-news';
import { horizon } from './horizon';

/** As many people as one round looks at; the next round takes the others. */
const mostPeople = 500;

/** The kind of mail with news; {@link FollowMails} writes it. */
export const newsMail = 'knowledge.news';

/**
 * Tells people what is new in what they follow, and what others do with what they share: at once, or on Monday morning. Each person is one transaction that holds
 * what they follow, so that two workers tell nothing twice (P15); an item is told to a person once, and when there is
 * nothing new, nothing is sent.
 */
@Injectable()
export class FollowSweep implements Schedule {
  readonly name = 'knowledge.tell-followers';
  readonly everyMinutes = 5;

  constructor(
    private readonly db: DataSource,
    private readonly news: FollowNews,
    private readonly own: OwnNewsBook,
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.own.begin();
    for (const personId of await this.due()) await this.db.transaction((tx) => this.tell(tx, personId));
  }

  /** Who follows something with news that may be told now. */
  private async due(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.db.query<{ personId: string }[]>(
      `SELECT DISTINCT follow.person_id AS "personId" FROM follows follow
       JOIN unnest($1::text[], $2::timestamptz[]) AS due (frequency, until) ON due.frequency = follow.frequency
       WHERE CASE WHEN follow.kind = 'OWN' THEN ${ownNewsThere} ELSE EXISTS (
         SELECT FROM knowledge_items item WHERE item.status = 'PUBLISHED'
           AND item.first_published_at > follow.told_until AND item.first_published_at <= due.until) END
       LIMIT ${mostPeople}`,
      [
        [FollowFrequency.AT_ONCE, FollowFrequency.WEEKLY],
        [horizon(FollowFrequency.AT_ONCE, now), horizon(FollowFrequency.WEEKLY, now)],
      ],
    );
    return rows.map(({ personId }) => personId);
  }

  private async tell(tx: EntityManager, personId: string): Promise<void> {
    const follows = await tx
      .createQueryBuilder(Follow, 'follow')
      .where('follow.person_id = :personId', { personId })
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const found = new Set<string>();
    let own: OwnNews = { thanks: [], adoptions: [] };
    for (const follow of follows) {
      const until = horizon(follow.frequency, this.clock.now());
      if (!until || until <= follow.toldUntil) continue;
      if (follow.kind === FollowKind.OWN) own = await this.own.of(tx, follow, until);
      else for (const itemId of await this.news.of(tx, follow, until)) found.add(itemId);
      await tx.update(Follow, follow.id, { toldUntil: until });
    }
    const fresh = await this.notTold(tx, personId, [...found]);
    if (fresh.length + own.thanks.length + own.adoptions.length > 0) {
      await this.send(tx, personId, fresh, own);
    }
  }

  private async notTold(tx: EntityManager, personId: string, itemIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ itemId: string }[]>(
      `INSERT INTO follow_news (person_id, item_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
       ON CONFLICT DO NOTHING RETURNING item_id AS "itemId"`,
      [personId, itemIds],
    );
    return rows.map(({ itemId }) => itemId);
  }

  private async send(
    tx: EntityManager,
    personId: string,
    itemIds: readonly string[],
    own: OwnNews,
  ): Promise<void> {
    const to = (await this.persons.mailAddresses(tx, [personId])).get(personId);
    if (!to) return;
    await this.plan.plan(tx, [
      {
        kind: newsMail,
        personId,
        toName: to.name,
        toAddress: to.address,
        locale: to.locale,
        subjectId: personId,
        contextId: null,
        dedupeKey: `${newsMail}/${newId()}`,
        dueAt: this.clock.now(),
        payload: { itemIds: itemIds.slice(0, mostTold), more: Math.max(0, itemIds.length - mostTold), own },
      },
    ]);
  }
}
