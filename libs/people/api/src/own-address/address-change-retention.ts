import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** As long as for a new address by way of a coordinator: long enough to find out that an account was taken over. */
export const addressChangeRule: RetentionRule = {
  name: 'address-changes',
  what: text(
    'Oud en nieuw mailadres van wie het eigen adres veranderde',
    'Old and new address of who changed their own',
  ),
  why: text(
    'Zo draai je het terug als jij het niet was, en is het na te gaan.',
    'So you can take it back when it was not you, and it can be found out.',
  ),
  days: 90,
  after: text('na het vragen', 'after asking'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM address_changes WHERE created_at < $1 RETURNING id),
       mails AS (
         UPDATE mail_messages m SET to_name = '', to_address = '' FROM gone WHERE m.subject_id = gone.id)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const addressChangeRetention = keptFor(addressChangeRule);
