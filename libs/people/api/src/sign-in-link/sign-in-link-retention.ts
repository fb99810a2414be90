import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** Somebody may have typed the address of anybody: who asked for a link is soon forgotten, also by the record of mail. */
export const signInLinkRule: RetentionRule = {
  name: 'sign-in-links',
  what: text(
    'Adressen waarvoor iemand een link om in te loggen vroeg',
    'Addresses for which somebody asked a link to sign in with',
  ),
  why: text(
    'De link gaat daarheen. Daarna bewaren we nog een dag dat hij gebruikt is.',
    'The link goes there. After that we keep for a day that it was used.',
  ),
  days: 1,
  after: text('na het vragen', 'after asking'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM sign_in_links WHERE expires_at < $1 RETURNING id),
       mails AS (
         UPDATE mail_messages m SET to_name = '', to_address = '' FROM gone WHERE m.subject_id = gone.id)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const signInLinkRetention = keptFor(signInLinkRule);
