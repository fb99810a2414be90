import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** What a token was called and for may be needed to see what a program did; a quarter of a year after its end it goes. */
export const accessTokenRule: RetentionRule = {
  name: 'access-tokens',
  what: text('Toegangssleutels die niet meer werken', 'Access tokens that do not work any more'),
  why: text(
    'Zo kun je nog zien welke sleutels je had, en wanneer ze voor het laatst gebruikt zijn.',
    'So that you can still see which tokens you had, and when they were last used.',
  ),
  days: 90,
  after: text('nadat de sleutel stopte', 'after the token ended'),
  erase: async (tx, before) => {
    const [, count] = await tx.query<[unknown, number]>(
      'DELETE FROM access_tokens WHERE LEAST(expires_at, revoked_at) < $1',
      [before],
    );
    return count;
  },
};

export const accessTokenRetention = keptFor(accessTokenRule);
