import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

const allowed = 20;
const windowMinutes = 10;

/** Counts codes that were not right: at most 20 in 10 minutes for each host, over any transport. */
@Injectable()
export class CodeGuesses {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes one of the guesses left, before it is looked at. @throws DomainError RATE_LIMITED when none is left */
  async take(personId: string): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - windowMinutes * 60_000);
    const [row] = await this.db.query<{ guesses: number }[]>(
      `INSERT INTO code_guesses AS g (person_id, window_start, guesses) VALUES ($1, $2, 1)
       ON CONFLICT (person_id) DO UPDATE SET
         guesses = CASE WHEN g.window_start < $3 THEN 1 ELSE g.guesses + 1 END,
         window_start = CASE WHEN g.window_start < $3 THEN $2 ELSE g.window_start END
       RETURNING guesses`,
      [personId, now, since],
    );
    if (row!.guesses > allowed) {
      throw new DomainError(
        'RATE_LIMITED',
        text(
          'Er zijn te veel codes misgegaan. Zoek de mensen op naam, of wacht tien minuten.',
          'Too many codes went wrong. Find people by name, or wait ten minutes.',
        ),
      );
    }
  }

  /** The code was right: it was no guess. */
  async giveBack(personId: string): Promise<void> {
    await this.db.query(
      'UPDATE code_guesses SET guesses = guesses - 1 WHERE person_id = $1 AND guesses > 0',
      [personId],
    );
  }
}
