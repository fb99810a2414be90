import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, dutchDay, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { Judged } from '../knowledge.policy';
import { type Asking, isCounted, type Use } from './counted';

type Counts = Record<Use, number>;

const flushAfter = 10_000;
/** Items and days kept in memory while the database is away; what comes above is lost. */
const mostKept = 10_000;

/**
 * Counts how often items are used: for each day and item, never for a person. Counts are added up in memory and
 * written together every ten seconds and at the end of the process, so that reading a page writes nothing. A process
 * that is killed loses ten seconds of counts; that is all that is lost. Pages are made anew for each reader (only
 * answers at /graphql are kept), so no view goes by unseen.
 */
@Injectable()
export class UsageCounter implements BeforeApplicationShutdown {
  private readonly log = new Logger('Usage');
  private counts = new Map<string, Counts>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes a use, when it is one that counts. @returns whether it was */
  note(use: Use, viewer: Viewer, item: Judged & Pick<KnowledgeItem, 'id'>, asking: Asking): boolean {
    if (!isCounted(viewer, item, asking)) return false;
    this.add(`${item.id} ${dutchDay(this.clock.now())}`, { [use]: 1 });
    this.timer ??= setTimeout(() => void this.flush(), flushAfter).unref();
    return true;
  }

  /** Writes what was counted since the last time. A database that is away keeps it in memory for the next. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.counts.size === 0) return;
    const counted = this.counts;
    this.counts = new Map();
    // In one order in every process, so that two that write at once wait for each other and do not lock.
    const rows = [...counted].sort(([one], [other]) => (one < other ? -1 : 1));
    try {
      await this.db.query(
        `INSERT INTO knowledge_usage AS usage (item_id, day, seen, opened, downloaded)
         SELECT given.* FROM unnest($1::uuid[], $2::date[], $3::int[], $4::int[], $5::int[])
           AS given (item_id, day, seen, opened, downloaded)
         JOIN knowledge_items item ON item.id = given.item_id
         ON CONFLICT (item_id, day) DO UPDATE SET seen = usage.seen + excluded.seen,
           opened = usage.opened + excluded.opened, downloaded = usage.downloaded + excluded.downloaded`,
        [
          rows.map(([key]) => key.split(' ')[0]),
          rows.map(([key]) => key.split(' ')[1]),
          ...(['seen', 'opened', 'downloaded'] as const).map((use) => rows.map(([, count]) => count[use])),
        ],
      );
    } catch (fault) {
      this.log.warn(
        `counts wait for the next time: ${fault instanceof Error ? fault.message : String(fault)}`,
      );
      for (const [key, count] of counted) this.add(key, count);
      this.timer ??= setTimeout(() => void this.flush(), flushAfter).unref();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private add(key: string, more: Partial<Counts>): void {
    const known = this.counts.get(key);
    if (!known && this.counts.size >= mostKept) return;
    const { seen = 0, opened = 0, downloaded = 0 } = more;
    this.counts.set(key, {
      seen: seen + (known?.seen ?? 0),
      opened: opened + (known?.opened ?? 0),
      downloaded: downloaded + (known?.downloaded ?? 0),
    });
  }
}
