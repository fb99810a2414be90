import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { keptDays } from '../collection/collection-sweep';

/** Erases policy texts that were thrown away as long ago as collections are kept. */
@Injectable()
export class PolicyTextSweep implements Schedule {
  readonly name = 'knowledge.erase-policy-texts';
  readonly everyMinutes = 60;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.query('DELETE FROM policy_texts WHERE removed_at < $1', [
      new Date(this.clock.now().getTime() - keptDays * 86_400_000),
    ]);
  }
}
