import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { challengeMinutes } from './passkey-limits';
import { PasskeyChallenge } from './passkey-challenge.entity';

/** Who a challenge is for: the browser that asked and, for a new passkey, the person in it. */
export interface Asker {
  readonly browser: string;
  readonly personId: string | null;
}

/** Challenges that were given out. Each is taken once, by whom it was given to. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(challenge: string, { browser, personId }: Asker): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + challengeMinutes * 60_000);
    await this.db
      .getRepository(PasskeyChallenge)
      .insert({ challengeHash: hashOf(challenge), askerHash: hashOf(browser), personId, expiresAt });
  }

  /** Whether it was given out to this asker less than five minutes ago, and not taken yet. */
  async take(challenge: string, { browser, personId }: Asker): Promise<boolean> {
    const { affected } = await this.db.getRepository(PasskeyChallenge).delete({
      challengeHash: hashOf(challenge),
      askerHash: hashOf(browser),
      personId: personId ?? IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    return affected === 1;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
