import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** Who took one step and not the next is no business of ours for long. */
export const halfSignInRule: RetentionRule = {
  name: 'half-sign-ins',
  what: text('Wie halverwege het inloggen stopte', 'Who stopped halfway through signing in'),
  why: text(
    'Zo weten we tien minuten lang van wie de tweede stap is.',
    'So for ten minutes we know whose second step it is.',
  ),
  days: 1,
  after: text('na de eerste stap', 'after the first step'),
  erase: async (tx, before) => {
    const [, gone] = await tx.query<[unknown[], number]>('DELETE FROM half_sign_ins WHERE expires_at < $1', [
      before,
    ]);
    return gone;
  },
};

export const halfSignInRetention = keptFor(halfSignInRule);
