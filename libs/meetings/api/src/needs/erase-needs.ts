import type { EntityManager } from 'typeorm';

/**
 * Erases what people needed at meetings that ended before a moment (AVG, article 9: no longer than it serves). It may
 * run at any time and twice.
 * @returns how many rows are gone
 */
export async function eraseNeeds(tx: EntityManager, before: Date): Promise<number> {
  const [, erased] = await tx.query<[unknown, number]>(
    `DELETE FROM registration_needs needs USING registrations registration, meetings meeting
     WHERE registration.id = needs.registration_id AND meeting.id = registration.meeting_id
       AND meeting.ends_at < $1`,
    [before],
  );
  return erased;
}
