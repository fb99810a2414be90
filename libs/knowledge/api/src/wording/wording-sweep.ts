import { Injectable } from '@nestjs/common';
import type { Schedule } from '@verbonden/shared/server';
import { WordingChecks } from './wording-checks';

/** Looks through texts again after the list of words, or a text, changed. */
@Injectable()
export class WordingSweep implements Schedule {
  readonly name = 'knowledge.check-wording';
  readonly everyMinutes = 5;

  constructor(private readonly checks: WordingChecks) {}

  async run(): Promise<void> {
    await this.checks.checkDue();
  }
}
