import { registerEnumType } from '@nestjs/graphql';

/**
 * ASKED: a link went to the address. CONFIRMED: somebody pressed the button behind it, and waits for a coordinator.
 * ACCEPTED: they write for their municipality. Who stops is erased.
 */
export const claimStatuses = ['ASKED', 'CONFIRMED', 'ACCEPTED', 'DECLINED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
export const ClaimStatusEnum = {
  ASKED: 'ASKED',
  CONFIRMED: 'CONFIRMED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
} as const;
registerEnumType(ClaimStatusEnum, { name: 'MunicipalityClaimStatus' });

/** How long a link in a first mail or an invitation works, in days. */
export const linkDays = 14;
