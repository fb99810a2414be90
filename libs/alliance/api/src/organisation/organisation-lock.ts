import type { EntityManager } from 'typeorm';

/** Any number that nothing else locks. */
const newOrganisations = 778_234;

/** One at a time: two that add the same organisation would each find nothing there, and both make it. */
export async function lockNewOrganisations(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${newOrganisations})`);
}
