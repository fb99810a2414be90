import { type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { MediaConsent, type MediaConsentEnd } from './media-consent.entity';

/** Ends the consents that stand; what ended before stays as it was. @returns how many */
export async function endConsents(
  tx: EntityManager,
  which: FindOptionsWhere<MediaConsent>,
  endedBy: MediaConsentEnd,
  endedAt: Date,
): Promise<number> {
  const { affected } = await tx.update(MediaConsent, { ...which, endedAt: IsNull() }, { endedAt, endedBy });
  return affected ?? 0;
}
