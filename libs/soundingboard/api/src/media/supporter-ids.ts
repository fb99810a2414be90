import type { PersonService } from '@verbonden/people/api';
import type { EntityManager } from 'typeorm';

/** Who can go along: coordinators, and nobody who is a young person themselves. */
export async function supporterIds(tx: EntityManager, persons: PersonService): Promise<string[]> {
  const young = new Set(await persons.idsWithRole(tx, 'SOUNDING_BOARD'));
  return (await persons.idsWithRole(tx, 'COORDINATOR')).filter((id) => !young.has(id));
}
