import { type ConsentState, needsGuardian } from './consent.codes';
import type { Consent } from './consent.entity';

type Judged = Pick<
  Consent,
  'ageBand' | 'makerAddress' | 'way' | 'makerAnswer' | 'guardianAnswer' | 'endedBy' | 'until'
>;

/**
 * How a consent stands on a day. One no is a no. From 16 on the person decides; below it a parent or guardian does, and
 * the person too when they were asked.
 */
export function consentState(consent: Judged, today: string): ConsentState {
  if (consent.endedBy === 'TIME') return 'EXPIRED';
  if (consent.endedBy !== null) return 'WITHDRAWN';
  if (consent.makerAnswer === 'NO' || consent.guardianAnswer === 'NO') return 'REFUSED';
  if (consent.until < today) return 'EXPIRED';
  const guardian = !needsGuardian(consent.ageBand) || consent.guardianAnswer === 'YES';
  const isMakerAsked = !needsGuardian(consent.ageBand) || consent.makerAddress !== null;
  return guardian && (!isMakerAsked || consent.makerAnswer === 'YES') ? 'GIVEN' : 'ASKED';
}
