import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { LiveNotes } from '../live/live-notes';
import { Schedules } from '../queue/schedules';
import { FileWork } from './file-work';
import { fileWorkTopic } from './files';

/** Looks after files in a worker: at once when something came in, and every minute for whatever was missed. */
@Injectable()
export class FileWorker implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Files');
  private notes: AsyncIterableIterator<unknown> | null = null;
  private busy: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly work: FileWork,
    private readonly live: LiveNotes,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.register({
      name: 'files.judge',
      everyMinutes: 1,
      run: () => {
        this.look();
        return Promise.resolve();
      },
    });
    this.schedules.register({ name: 'files.erase', everyMinutes: 30, run: () => this.work.eraseOrphans() });
  }

  onApplicationBootstrap(): void {
    void this.follow();
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.notes?.return?.();
    this.again = false;
    await this.busy;
  }

  private async follow(): Promise<void> {
    this.notes = await this.live.subscribe(fileWorkTopic);
    for await (const _ of this.notes) this.look();
  }

  /** One at a time in a process; what comes in meanwhile is seen in the next round. */
  private look(): void {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = this.work
      .doDue()
      .catch((fault: unknown) => this.log.error(fault instanceof Error ? fault.message : String(fault)))
      .finally(() => {
        this.busy = null;
        if (!this.again) return;
        this.again = false;
        this.look();
      });
  }
}
