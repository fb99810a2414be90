import { text } from '@verbonden/shared/kernel';
import { keptFor, type RetentionRule } from '@verbonden/shared/server';

/** Long enough to find out that an account was taken over, and not longer. */
export const newAddressRule: RetentionRule = {
  name: 'new-addresses',
  what: text(
    'Oud en nieuw mailadres van wie niet meer bij de eigen mail kon',
    'Old and new address of who could not reach their own mail any more',
  ),
  why: text(
    'Zo is na te gaan wie een adres veranderde, als het niet klopt.',
    'So it can be found out who changed an address, when something is wrong.',
  ),
  days: 90,
  after: text('na het vragen', 'after asking'),
  erase: async (tx, before) => {
    const [{ count }] = await tx.query<[{ count: number }]>(
      `WITH gone AS (DELETE FROM new_addresses WHERE created_at < $1 RETURNING id),
       mails AS (
         UPDATE mail_messages m SET to_name = '', to_address = '' FROM gone
         WHERE m.subject_id = gone.id AND m.person_id IS NULL)
       SELECT count(*)::int AS count FROM gone`,
      [before],
    );
    return count;
  },
};

export const newAddressRetention = keptFor(newAddressRule);
