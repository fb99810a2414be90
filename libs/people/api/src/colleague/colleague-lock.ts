import type { EntityManager } from 'typeorm';

/**
 * One change at a time in one organisation: two editors who take each other away would both find another editor left,
 * and the same list sent twice would invite everybody twice.
 */
export async function lockColleagues(tx: EntityManager, organisationId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('colleagues ' || $1, 0))`, [organisationId]);
}
