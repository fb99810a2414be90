import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { readChange, writeChange } from '../list/knowledge-order';
import type { ReviewFigures } from './review-queue';
import { median, workingDays } from './working-days';

/** The promise: half of what is sent in is decided on within so many working days. */
export const targetDays = 10;
/** The figures look this far back. */
const lookBackDays = 90;

const waiting = `(item.status = 'SUBMITTED' OR item.pending_status = 'SUBMITTED')`;
/** Since when it waits; what was sent in without a round, by an import, waits since it changed. */
const since = `date_trunc('milliseconds', coalesce(round.submitted_at, item.updated_at))`;
const from = `FROM knowledge_items item
  LEFT JOIN knowledge_reviews round ON round.item_id = item.id AND round.outcome IS NULL`;

/** What waits for somebody to read along, the longest waiting first, and how long that takes. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of it, or what somebody took. */
  page(page: PageRequest, takenBy: SignedInViewer | null): Promise<Page<KnowledgeItem>> {
    return takenBy
      ? this.list('round.reviewer_id = $1', [takenBy.personId], page)
      : this.list('true', [], page);
  }

  /** What somebody was asked to read along. */
  askedOf(viewer: SignedInViewer, page: PageRequest): Promise<Page<KnowledgeItem>> {
    return this.list('$1 = ANY (item.reader_ids)', [viewer.personId], page);
  }

  /** How long texts wait now, and how long it took until somebody decided, in working days. */
  async figures(): Promise<ReviewFigures> {
    const now = this.clock.now();
    const [open, decided] = await Promise.all([
      this.db.query<{ since: Date }[]>(`SELECT ${since} AS since ${from} WHERE ${waiting} LIMIT 5000`),
      this.db.query<{ since: Date; until: Date }[]>(
        `SELECT submitted_at AS since, decided_at AS until FROM knowledge_reviews
         WHERE decided_at > $1 AND outcome <> 'WITHDRAWN' ORDER BY decided_at DESC LIMIT 5000`,
        [new Date(now.getTime() - lookBackDays * 86_400_000)],
      ),
    ]);
    return {
      waiting: open.length,
      waitingMedianDays: median(open.map((each) => workingDays(each.since, now))),
      decided: decided.length,
      decidedMedianDays: median(decided.map((each) => workingDays(each.since, each.until))),
      targetDays,
    };
  }

  private async list(
    whose: string,
    counted: readonly unknown[],
    { first, after }: PageRequest,
  ): Promise<Page<KnowledgeItem>> {
    const condition = `${waiting} AND ${whose}`;
    const values = [...counted];
    const add = (value: unknown) => `$${values.push(value)}`;
    let behind = '';
    if (after) {
      const [moment, id] = readChange(after);
      behind = `AND (${since}, item.id) > (${add(moment)}::timestamptz, ${add(id)}::uuid)`;
    }
    const [rows, [total]] = await Promise.all([
      this.db.query<{ id: string; since: Date }[]>(
        `SELECT item.id, ${since} AS since ${from} WHERE ${condition} ${behind}
         ORDER BY ${since}, item.id LIMIT ${first + 1}`,
        values,
      ),
      this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count ${from} WHERE ${condition}`, [
        ...counted,
      ]),
    ]);
    const items = new Map(
      (await this.db.getRepository(KnowledgeItem).findBy({ id: In(rows.map(({ id }) => id)) })).map(
        (item) => [item.id, item],
      ),
    );
    const page = pageOf(
      rows.filter(({ id }) => items.has(id)),
      first,
      total!.count,
      (row) => writeChange(row.since, row.id),
    );
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: items.get(node.id)! })) };
  }
}
