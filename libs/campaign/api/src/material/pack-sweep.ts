import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues, type Schedule } from '@verbonden/shared/server';
import { MaterialPackService, packQueue } from './material-pack.service';

/** The worker's side of packs: draws what the queue says, and finds what it did not say. */
@Injectable()
export class PackSweep implements Schedule, OnApplicationBootstrap {
  readonly name = 'materials.packs';
  readonly everyMinutes = 1;

  constructor(
    private readonly packs: MaterialPackService,
    private readonly queues: Queues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<{ id: string }>(packQueue, (job) => this.packs.draw(job.data.id), {
      concurrency: 1,
    });
  }

  async run(): Promise<void> {
    for (const id of await this.packs.waiting()) await this.packs.wake(id);
    await this.packs.erase();
  }
}
