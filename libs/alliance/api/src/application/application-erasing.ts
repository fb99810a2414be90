import type { EntityManager } from 'typeorm';

/** So long a declined or withdrawn application is kept: time to ask why. */
export const decidedApplicationDays = 90;
/** So long somebody has to confirm the address. */
export const unconfirmedApplicationDays = 7;

/**
 * Erases what was declined or withdrawn, and of what was approved who asked; that an organisation was let in, by whom and
 * when, stays. @returns how many
 */
export async function eraseDecidedApplications(tx: EntityManager, before: Date): Promise<number> {
  return count(
    tx,
    `WITH gone AS (
       DELETE FROM membership_applications
       WHERE status IN ('DECLINED', 'WITHDRAWN') AND decided_at < $1 RETURNING 1),
     emptied AS (
       UPDATE membership_applications
       SET contact_name = '', contact_email = '', contact_job_title = NULL, brings = '', seeks = ''
       WHERE status = 'APPROVED' AND decided_at < $1 AND contact_email <> '' RETURNING id),
     spoken AS (
       UPDATE application_moments SET words = NULL
       WHERE application_id IN (SELECT id FROM emptied) AND words IS NOT NULL)
     SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM emptied))::int AS count`,
    before,
  );
}

/** Erases what nobody confirmed. @returns how many */
export async function eraseUnconfirmedApplications(tx: EntityManager, before: Date): Promise<number> {
  return count(
    tx,
    `WITH gone AS (
       DELETE FROM membership_applications WHERE status = 'UNCONFIRMED' AND created_at < $1 RETURNING 1)
     SELECT count(*)::int AS count FROM gone`,
    before,
  );
}

async function count(tx: EntityManager, statement: string, before: Date): Promise<number> {
  const [{ count: erased }] = await tx.query<[{ count: number }]>(statement, [before]);
  return erased;
}
