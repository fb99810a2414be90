import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';

/** `worker`: it does its rounds. `backup`: one was made. `mail-late`: it is, since then. `mail-late-told`: administrators know. */
export type Sign = 'worker' | 'backup' | 'mail-late' | 'mail-late-told';

/** What happened now: the next reader of this sign finds this moment. Also for a command that has no services at hand. */
export async function markSign(tx: Pick<EntityManager, 'query'>, sign: Sign, at: Date): Promise<void> {
  await tx.query(
    'INSERT INTO signs_of_life (name, at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET at = excluded.at',
    [sign, at],
  );
}

/** A few moments that all programs share: when something last happened, or since when it is so. */
@Injectable()
export class SignsOfLife {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async find(tx: EntityManager, sign: Sign): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date }[]>('SELECT at FROM signs_of_life WHERE name = $1', [sign]);
    return row?.at ?? null;
  }

  /** It happens now. */
  async mark(tx: EntityManager, sign: Sign): Promise<void> {
    await markSign(tx, sign, this.clock.now());
  }

  /** It begins now. @returns false when it was so already */
  async begin(tx: EntityManager, sign: Sign): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'INSERT INTO signs_of_life (name, at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING 1',
      [sign, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** It is over. */
  async end(tx: EntityManager, sign: Sign): Promise<void> {
    await tx.query('DELETE FROM signs_of_life WHERE name = $1', [sign]);
  }
}
