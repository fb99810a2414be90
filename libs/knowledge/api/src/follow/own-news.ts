import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { type Follow, FollowFrequency } from './follow.entity';
import { horizon } from './horizon';

/** What others did with what somebody shares, by the ids of the rows. */
export interface OwnNews {
  readonly thanks: readonly string[];
  readonly adoptions: readonly string[];
}

/** As much as one mail reads. */
const most = 500;

/** The items of a person: what they wrote, and of their organisation what nobody wrote. */
const isOf = (person: string) => `item.status = 'PUBLISHED' AND (item.author_id = ${person}
  OR (item.author_id IS NULL AND EXISTS (SELECT FROM memberships m WHERE m.person_id = ${person}
    AND m.role = 'EDITOR' AND m.until IS NULL AND m.organisation_id = item.organisation_id)))`;

const thanked = (person: string, since: string, until: string) =>
  `FROM knowledge_thanks thanks JOIN knowledge_items item ON item.id = thanks.item_id
   WHERE thanks.created_at > ${since} AND thanks.created_at <= ${until} AND ${isOf(person)}`;

/** What was told in a mail of its own is not told again. */
const adopted = (person: string, since: string, until: string) =>
  `FROM knowledge_adoptions adoption JOIN knowledge_items item ON item.id = adoption.item_id
   WHERE adoption.created_at > ${since} AND adoption.created_at <= ${until} AND adoption.withdrawn_at IS NULL
     AND NOT adoption.told_at_once AND ${isOf(person)}`;

/** True of a row `follow` of its owner that has something to tell up to `due.until`. */
export const ownNewsThere = `(EXISTS (SELECT ${thanked('follow.person_id', 'follow.told_until', 'due.until')})
  OR EXISTS (SELECT ${adopted('follow.person_id', 'follow.told_until', 'due.until')}))`;

/** What others do with what somebody shares: thanks, and 'wij doen dit ook'. */
@Injectable()
export class OwnNewsBook {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever shares something hears of it each week, from the week in which they begin, until they choose otherwise. */
  async begin(): Promise<void> {
    await this.db.query(
      `INSERT INTO follows (id, person_id, kind, target, frequency, told_until)
       SELECT gen_random_uuid(), owner.id, 'OWN', 'own', 'WEEKLY', $1
       FROM (SELECT author_id AS id FROM knowledge_items WHERE status = 'PUBLISHED' AND author_id IS NOT NULL
             UNION
             SELECT m.person_id FROM knowledge_items item JOIN memberships m ON m.organisation_id = item.organisation_id
             WHERE item.status = 'PUBLISHED' AND item.author_id IS NULL AND m.role = 'EDITOR' AND m.until IS NULL) owner
       WHERE NOT EXISTS (SELECT FROM follows WHERE person_id = owner.id AND target = 'own')
       ORDER BY owner.id LIMIT ${most}
       ON CONFLICT DO NOTHING`,
      [horizon(FollowFrequency.WEEKLY, this.clock.now())],
    );
  }

  async of(tx: EntityManager, { personId, toldUntil }: Follow, until: Date): Promise<OwnNews> {
    const ids = async (from: string, name: string) =>
      (
        await tx.query<{ id: string }[]>(
          `SELECT ${name}.id ${from} ORDER BY ${name}.created_at LIMIT ${most}`,
          [personId, toldUntil, until],
        )
      ).map(({ id }) => id);
    return {
      thanks: await ids(thanked('$1', '$2', '$3'), 'thanks'),
      adoptions: await ids(adopted('$1', '$2', '$3'), 'adoption'),
    };
  }
}
