import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

/** For so many days a collection that was taken away can be put back. */
export const keptDays = 14;

/** Erases collections that were taken away long enough ago. */
@Injectable()
export class CollectionSweep implements Schedule {
  readonly name = 'knowledge.erase-collections';
  readonly everyMinutes = 60;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.query('DELETE FROM collections WHERE removed_at < $1', [
      new Date(this.clock.now().getTime() - keptDays * 86_400_000),
    ]);
  }
}
