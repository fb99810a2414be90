import type { MediaConsent } from './media-consent.entity';
import type { MediaRequest } from './media-request.entity';

type Given = Pick<
  MediaConsent,
  'outlet' | 'kind' | 'takesPlaceOn' | 'needsGuardian' | 'guardianAgreedOn' | 'endedAt'
>;

/**
 * Whether a consent lets this go on: it was not ended, it is of this very outlet, kind and day, and a parent or guardian
 * agreed where one must.
 */
export function consentHolds(
  consent: Given,
  { outlet, kind, takesPlaceOn }: Pick<MediaRequest, 'outlet' | 'kind' | 'takesPlaceOn'>,
): boolean {
  return (
    consent.endedAt === null &&
    consent.outlet === outlet &&
    consent.kind === kind &&
    consent.takesPlaceOn === takesPlaceOn &&
    (!consent.needsGuardian || consent.guardianAgreedOn !== null)
  );
}
