import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LiveNotes } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { mailBatchTopic } from '../plan/mail-plan';

/** Whoever follows a batch hears of it this often at most, however many mails leave in between. */
const pause = 400;

/** Says that batches are further than they were; late rather than often, and always once after the last mail. */
@Injectable()
export class BatchNotes implements OnModuleDestroy {
  private readonly log = new Logger('BatchNotes');
  private readonly changedSince = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly notes: LiveNotes,
    private readonly db: DataSource,
  ) {}

  /** A mail of this batch was settled; mail on its own has none. */
  changed(batchId: string | null): void {
    if (batchId === null) return;
    this.changedSince.add(batchId);
    this.timer ??= setTimeout(() => void this.tell(), pause).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.tell();
  }

  private async tell(): Promise<void> {
    this.timer = null;
    const batches = [...this.changedSince];
    this.changedSince.clear();
    try {
      for (const batchId of batches) await this.notes.publish(this.db.manager, mailBatchTopic(batchId));
    } catch (fault) {
      // The page that follows it reads anew when it is opened; mail does not wait for this.
      this.log.warn(
        `could not tell how far a batch is: ${fault instanceof Error ? fault.message : String(fault)}`,
      );
    }
  }
}
