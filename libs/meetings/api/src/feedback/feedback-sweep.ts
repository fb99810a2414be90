import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { FeedbackAsking } from './feedback-asking';
import { askAfterDays, feedbackClosesAt, lastDay } from './feedback-window';

/** As many meetings as one round looks at; the rest waits for the next. */
const mostAtOnce = 50;

/** Asks who was there two days after the end, when no recap did so before; also who was noted later. */
@Injectable()
export class FeedbackSweep implements Schedule {
  readonly name = 'meetings.ask-feedback';
  readonly everyMinutes = 60;

  constructor(
    private readonly db: DataSource,
    private readonly asking: FeedbackAsking,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.sweep();
  }

  /** @returns how many are asked now */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const due = await this.db.query<{ id: string; endsAt: Date; recapAt: Date | null }[]>(
      `SELECT m.id, m.ends_at AS "endsAt", p.published_at AS "recapAt"
       FROM meetings m LEFT JOIN meeting_recaps p ON p.meeting_id = m.id
       WHERE m.status IN ('HELD', 'RECAP_PUBLISHED') AND m.times_known
         AND m.ends_at <= $1 AND m.ends_at > $2
         AND EXISTS (SELECT 1 FROM registrations r JOIN attendances a ON a.registration_id = r.id
                     WHERE r.meeting_id = m.id
                       AND NOT EXISTS (SELECT 1 FROM feedback_asks f WHERE f.registration_id = r.id))
       ORDER BY m.ends_at LIMIT ${mostAtOnce}`,
      [daysBefore(now, askAfterDays), daysBefore(now, lastDay)],
    );
    const open = due.filter(({ endsAt, recapAt }) => now < feedbackClosesAt(endsAt, recapAt));
    if (open.length === 0) return 0;
    return this.db.transaction((tx) =>
      this.asking.askByMail(
        tx,
        open.map(({ id }) => id),
        now,
      ),
    );
  }
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * 86_400_000);
}
