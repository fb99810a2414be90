import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  daysBefore,
  decodeCursor,
  dutchDay,
  encodeCursor,
  type Page,
  pageOf,
  type PageRequest,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { brokenAfterDays } from './link-health';
import { ownerHasDays } from './still-current';

interface Row {
  readonly id: string;
  readonly day: string;
}

const broken = `SELECT item.id, min(link.failing_since)::text AS day
  FROM knowledge_items item JOIN knowledge_links link ON link.item_id = item.id
  WHERE item.status = 'PUBLISHED' AND link.failed_days >= ${brokenAfterDays} GROUP BY item.id`;

/** Overdue, and nobody can be asked or nobody answered in time. */
const unconfirmed = `SELECT item.id, item.review_on::text AS day FROM knowledge_items item
  WHERE item.status = 'PUBLISHED' AND item.review_on <= $1 AND NOT EXISTS (
    SELECT 1 FROM knowledge_freshness_asks ask
    WHERE ask.item_id = item.id AND ask.review_on = item.review_on AND ask.asked_at > $2)`;

/** Practices that an import published without saying what is done. */
const withoutActivityKind = `SELECT item.id, item.published_on::text AS day FROM knowledge_items item
  WHERE item.status = 'PUBLISHED' AND item.kind = 'GOOD_PRACTICE' AND item.activity_kinds = '{}'`;

/** What is left for the coordinators: the longest waiting first. */
@Injectable()
export class FreshnessLists {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  withBrokenLinks(page: PageRequest): Promise<Page<KnowledgeItem>> {
    return this.read(broken, [], page);
  }

  unconfirmed(page: PageRequest): Promise<Page<KnowledgeItem>> {
    const now = this.clock.now();
    return this.read(unconfirmed, [dutchDay(now), daysBefore(now, ownerHasDays)], page);
  }

  withoutActivityKind(page: PageRequest): Promise<Page<KnowledgeItem>> {
    return this.read(withoutActivityKind, [], page);
  }

  private async read(
    statement: string,
    values: readonly unknown[],
    { first, after }: PageRequest,
  ): Promise<Page<KnowledgeItem>> {
    const place = after ? placeIn(after) : null;
    const behind = place ? `WHERE (day, id) > ($${values.length + 1}, $${values.length + 2}::uuid)` : '';
    const [rows, [total]] = await Promise.all([
      this.db.query<Row[]>(
        `SELECT id, day FROM (${statement}) AS found ${behind} ORDER BY day, id LIMIT ${first + 1}`,
        [...values, ...(place ?? [])],
      ),
      this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${statement}) AS found`, [
        ...values,
      ]),
    ]);
    const items = new Map(
      (await this.db.getRepository(KnowledgeItem).findBy({ id: In(rows.map(({ id }) => id)) })).map(
        (item) => [item.id, item],
      ),
    );
    const days = new Map(rows.map(({ id, day }) => [id, day]));
    return pageOf(
      rows.flatMap(({ id }) => items.get(id) ?? []),
      first,
      total!.count,
      ({ id }) => encodeCursor(days.get(id)!, id),
    );
  }
}

/** @throws DomainError BAD_USER_INPUT when it is not one of ours */
function placeIn(cursor: string): readonly [string, string] {
  const [day = '', id = ''] = decodeCursor(cursor, 2);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))
    return [day, id];
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
