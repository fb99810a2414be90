import type { AnyPage } from '@verbonden/shared/web';
import { claimLinkPage } from './claim-link.page';
import { claimMunicipalityPage, inviteMunicipalityPage } from './claim.page';

/** Writing for a municipality, and inviting somebody to. */
export const municipalityClaimPages: readonly AnyPage[] = [
  claimMunicipalityPage,
  inviteMunicipalityPage,
  claimLinkPage,
];
