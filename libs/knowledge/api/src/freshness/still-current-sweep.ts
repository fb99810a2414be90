import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { StillCurrent } from './still-current';

/** Asks owners whether what they share still holds, when its day has come. */
@Injectable()
export class StillCurrentSweep implements Schedule {
  readonly name = 'knowledge.ask-still-current';
  readonly everyMinutes = 60;

  constructor(private readonly asking: StillCurrent) {}

  async run(): Promise<void> {
    await this.asking.askDue();
  }
}
