import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** A challenge that nobody answered is of no use. */
export const passkeyChallengeRule: RetentionRule = {
  name: 'passkey-challenges',
  what: text(
    'Vragen aan een passkey die niet beantwoord zijn',
    'Questions to a passkey that were not answered',
  ),
  why: text('Een vraag werkt één keer, vijf minuten lang.', 'A question works once, for five minutes.'),
  days: 1,
  after: text('na het vragen', 'after asking'),
  erase: async (tx, before) => {
    const [, gone] = await tx.query<[unknown[], number]>(
      'DELETE FROM passkey_challenges WHERE expires_at < $1',
      [before],
    );
    return gone;
  },
};

export const passkeyRetention = keptFor(passkeyChallengeRule);
