import { notFound } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';

/** Who orders, changes what can be ordered, or takes it to the printer waits here for the other. @throws DomainError NOT_FOUND */
export async function lockEdition(tx: EntityManager, id: string): Promise<CampaignEdition> {
  const edition = await tx.findOne(CampaignEdition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!edition) throw notFound();
  return edition;
}
