import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Queues, type Schedule } from '@verbonden/shared/server';
import { importQueue, ImportRunner } from './import-runner';

/** The worker's side: does what the queue says, and finds what it did not say. */
@Injectable()
export class ImportSweep implements Schedule, OnApplicationBootstrap {
  readonly name = 'imports.carry';
  readonly everyMinutes = 1;
  private readonly log = new Logger('Imports');

  constructor(
    private readonly runner: ImportRunner,
    private readonly queues: Queues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<{ id: string }>(importQueue, (job) => this.carry(job.data.id), { concurrency: 1 });
  }

  /** What fails is found again by the next sweep, and told in the log. */
  private async carry(id: string): Promise<void> {
    try {
      await this.runner.carry(id);
    } catch (fault) {
      this.log.error(fault);
      throw fault;
    }
  }

  async run(): Promise<void> {
    for (const id of await this.runner.waiting()) await this.runner.wake(id);
    await this.runner.erase();
  }
}
