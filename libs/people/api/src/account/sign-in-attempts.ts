import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

const allowed = 10;
const windowMinutes = 15;

/**
 * Counts guesses for each address, known or not, over any transport (P24): at most 10 in 15 minutes are evaluated.
 * The address is kept as a hash.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes one of the guesses left. @throws DomainError RATE_LIMITED when none is left */
  async take(email: string): Promise<void> {
    const key = createHash('sha256').update(email).digest('hex');
    const now = this.clock.now();
    const since = new Date(now.getTime() - windowMinutes * 60_000);
    const [row] = await this.db.query<{ guesses: number }[]>(
      `INSERT INTO sign_in_attempts AS a (key, window_start, guesses) VALUES ($1, $2, 1)
       ON CONFLICT (key) DO UPDATE SET
         guesses = CASE WHEN a.window_start < $3 THEN 1 ELSE a.guesses + 1 END,
         window_start = CASE WHEN a.window_start < $3 THEN $2 ELSE a.window_start END
       RETURNING guesses`,
      [key, now, since],
    );
    if (row!.guesses > allowed) {
      throw new DomainError(
        'RATE_LIMITED',
        text(
          'Dit ging te vaak mis. Wacht een kwartier en probeer het dan opnieuw.',
          'This went wrong too often. Wait a quarter of an hour and try again.',
        ),
      );
    }
  }

  /** Somebody got in: the count starts again. */
  async forget(email: string): Promise<void> {
    await this.db.query('DELETE FROM sign_in_attempts WHERE key = $1', [
      createHash('sha256').update(email).digest('hex'),
    ]);
  }
}
