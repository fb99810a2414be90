import { registerEnumType } from '@nestjs/graphql';

/** Nobody sees a claim before its address is confirmed. OVERTAKEN: somebody else's was approved meanwhile. */
export const claimStatuses = ['UNCONFIRMED', 'WAITING', 'APPROVED', 'DECLINED', 'OVERTAKEN'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const ClaimStatusEnum = Object.fromEntries(claimStatuses.map((each) => [each, each])) as Record<
  ClaimStatus,
  ClaimStatus
>;
registerEnumType(ClaimStatusEnum, { name: 'ClaimStatus' });
