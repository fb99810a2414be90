import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** A session that ended opens nothing; it is cleared away. */
export const sessionRule: RetentionRule = {
  name: 'sessions',
  what: text(
    'In welke browser je was ingelogd, sinds wanneer en wanneer je er het laatst was',
    'In which browser you were signed in, since when and when you were there last',
  ),
  why: text(
    'Zo zie je zelf waar je nog bent ingelogd. Waar je was, bewaren we niet.',
    'So you can see yourself where you are still signed in. Where you were, we do not keep.',
  ),
  days: 1,
  after: text('na het einde van het inloggen', 'after the end of being signed in'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM sessions WHERE expires_at < $1 RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const sessionRetention = keptFor(sessionRule);
