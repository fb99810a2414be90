import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError, type Text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { CLOCK } from '../config/config.module';

/** How often something may be tried. */
export interface AttemptLimit {
  /** "<domain>.<what>", such as "people.sign-in"; limits with other names count apart. */
  readonly name: string;
  readonly allowed: number;
  /** From the first try on; after that the count starts again. */
  readonly minutes: number;
  /** What somebody is told who tried too often. */
  readonly refusal: Text;
}

/**
 * Counts tries in the database, so that a limit holds over any transport and however many processes there are (P24).
 * Whose tries they are is kept as a hash, for as long as they count.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes one of the tries left, or several at once, before anything is looked at.
   * @throws DomainError RATE_LIMITED when there are not so many left
   */
  async take(limit: AttemptLimit, whose: string, many = 1): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ taken: number }[]>(
      `INSERT INTO attempts AS known (key, taken, ends_at) VALUES ($1, $4::int, $3)
       ON CONFLICT (key) DO UPDATE SET
         taken = CASE WHEN known.ends_at <= $2 THEN $4 ELSE known.taken + $4 END,
         ends_at = CASE WHEN known.ends_at <= $2 THEN $3 ELSE known.ends_at END
       RETURNING taken`,
      [keyOf(limit, whose), now, new Date(now.getTime() + limit.minutes * 60_000), many],
    );
    if (row!.taken > limit.allowed) throw new DomainError('RATE_LIMITED', limit.refusal);
  }

  /** It was no guess after all: the try is given back. */
  async giveBack(limit: AttemptLimit, whose: string): Promise<void> {
    await this.db.query('UPDATE attempts SET taken = taken - 1 WHERE key = $1 AND taken > 0', [
      keyOf(limit, whose),
    ]);
  }

  /** The count starts again. */
  async forget(limit: AttemptLimit, whose: string): Promise<void> {
    await this.db.query('DELETE FROM attempts WHERE key = $1', [keyOf(limit, whose)]);
  }

  /** Erases what does not count any more. */
  async forgetOld(): Promise<void> {
    await this.db.query('DELETE FROM attempts WHERE ends_at <= $1', [this.clock.now()]);
  }
}

function keyOf({ name }: AttemptLimit, whose: string): string {
  return createHash('sha256').update(`${name}:${whose}`).digest('hex');
}
