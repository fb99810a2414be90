import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { MeetingStatus } from '../meeting/meeting.enums';

/** A published meeting was held once its end has come; nobody has to say so. */
@Injectable()
export class MeetingHolding {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Marks every meeting whose end has come. @returns how many */
  async sweep(): Promise<number> {
    // The version rises, so that a form that was opened before the end is not saved over it.
    const { affected } = await this.db
      .query<{ affected: number }[]>(
        `WITH held AS (
         UPDATE meetings SET status = $1, version = version + 1, updated_at = $3
         WHERE status = $2 AND ends_at <= $3 RETURNING id)
       SELECT count(*)::int AS affected FROM held`,
        [MeetingStatus.HELD, MeetingStatus.PUBLISHED, this.clock.now()],
      )
      .then(([row]) => row ?? { affected: 0 });
    return affected;
  }
}
