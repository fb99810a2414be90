import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LiveNotes, type Schedule } from '@verbonden/shared/server';
import { DataExportKeeper } from './data-export.keeper';
import { dataAskedTopic } from './data-export.service';

/** Makes what people asked for: at once when somebody asks, and every minute for whatever was missed. */
@Injectable()
export class OwnDataWorker implements Schedule, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly name = 'people.make-exports';
  readonly everyMinutes = 1;
  private readonly log = new Logger('OwnData');
  private notes: AsyncIterableIterator<unknown> | null = null;

  constructor(
    private readonly keeper: DataExportKeeper,
    private readonly live: LiveNotes,
  ) {}

  onApplicationBootstrap(): void {
    void this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.notes?.return?.();
  }

  run(): Promise<void> {
    return this.keeper.makeDue();
  }

  private async follow(): Promise<void> {
    this.notes = await this.live.subscribe(dataAskedTopic);
    for await (const _ of this.notes) {
      await this.run().catch((fault: unknown) =>
        this.log.error(fault instanceof Error ? fault.message : String(fault)),
      );
    }
  }
}
