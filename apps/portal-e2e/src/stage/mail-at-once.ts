import type { Stage } from './stage';

/** Somebody chose mail of a group at once, also in evenings and weekends: a story does not wait for a working day. */
export async function mailAtOnce({ db }: Stage, email: string, group: string): Promise<void> {
  await db.query(
    `WITH reader AS (SELECT person_id FROM accounts WHERE email = $1),
     calm AS (INSERT INTO mail_calm_refusals (person_id, chosen_at) SELECT person_id, now() FROM reader)
     INSERT INTO mail_preferences (person_id, mail_group, rhythm, chosen_at)
     SELECT person_id, $2, 'AT_ONCE', now() FROM reader`,
    [email, group],
  );
}

/** Everybody gets mail that comes at once also in evenings and weekends. */
export async function mailOnEveryDay({ db }: Stage): Promise<void> {
  await db.query(
    'INSERT INTO mail_calm_refusals (person_id, chosen_at) SELECT person_id, now() FROM accounts ON CONFLICT DO NOTHING',
  );
}
