import type { Part } from '../part';
import { LabClaim } from './lab-claim.entity';
import { LabClaimResolver, LabClaimsResolver } from './lab-claim.resolver';
import { LabClaims } from './lab-claims';

export const claimPart: Part = {
  entities: [LabClaim],
  services: [LabClaims],
  resolvers: [LabClaimsResolver, LabClaimResolver],
};
