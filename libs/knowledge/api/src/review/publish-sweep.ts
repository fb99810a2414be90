import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { Publisher } from './publisher';

/** Puts texts online on the day that was planned for them. */
@Injectable()
export class PublishSweep implements Schedule {
  readonly name = 'knowledge.publish';
  readonly everyMinutes = 1;

  constructor(private readonly publisher: Publisher) {}

  async run(): Promise<void> {
    await this.publisher.publishDue();
  }
}
