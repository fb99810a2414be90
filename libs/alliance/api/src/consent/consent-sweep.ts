import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { ConsentEnding } from './consent-ending';

/** Takes away what was allowed until yesterday. */
@Injectable()
export class ConsentSweep implements Schedule {
  readonly name = 'alliance.end-consents';
  readonly everyMinutes = 5;

  constructor(private readonly ending: ConsentEnding) {}

  async run(): Promise<void> {
    await this.ending.endDue();
  }
}
