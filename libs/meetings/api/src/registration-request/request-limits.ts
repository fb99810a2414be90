import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

const windowMinutes = 60;
/** A school shares one network address, so a visitor's limit is wide and an address' one is narrow. */
const allowed = { address: 5, visitor: 60 } as const;

/**
 * Counts how often mail is asked for without signing in: for an e-mail address, and from one place in the network.
 * Both are kept as a hash, and for as long as they count.
 */
@Injectable()
export class RequestLimits {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes one of the turns left. @throws DomainError RATE_LIMITED when none is left */
  async take(what: keyof typeof allowed, whose: string): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ asked: number }[]>(
      `INSERT INTO request_attempts AS a (key, window_start, asked) VALUES ($1, $2, 1)
       ON CONFLICT (key) DO UPDATE SET
         asked = CASE WHEN a.window_start < $3 THEN 1 ELSE a.asked + 1 END,
         window_start = CASE WHEN a.window_start < $3 THEN $2 ELSE a.window_start END
       RETURNING asked`,
      [createHash('sha256').update(`${what}:${whose}`).digest('hex'), now, this.since(now)],
    );
    if (row!.asked <= allowed[what]) return;
    throw new DomainError(
      'RATE_LIMITED',
      text(
        'Er is net al een paar keer om gevraagd. Kijk in je mail, ook bij ongewenste mail, of wacht een uur.',
        'This was asked a few times just now. Look in your mail, also in the spam folder, or wait an hour.',
      ),
    );
  }

  /** Erases what does not count any more. */
  async forgetOld(): Promise<void> {
    await this.db.query('DELETE FROM request_attempts WHERE window_start < $1', [
      this.since(this.clock.now()),
    ]);
  }

  private since(now: Date): Date {
    return new Date(now.getTime() - windowMinutes * 60_000);
  }
}
