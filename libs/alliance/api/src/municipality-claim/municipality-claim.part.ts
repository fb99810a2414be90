import { keptFor } from '@verbonden/shared/server';
import { ClaimLinkService } from './claim-link.service';
import { claimRetention } from './claim-retention';
import { MunicipalityClaim } from './municipality-claim.entity';
import { ClaimMailPlan } from './municipality-claim.mail-plan';
import { MunicipalityClaimResolver } from './municipality-claim.resolver';
import { MunicipalityClaimService } from './municipality-claim.service';

/** What writing for a municipality brings: a table, services, its share of the API. Its mails are the worker's. */
export const municipalityClaimPart = {
  entities: [MunicipalityClaim],
  services: [ClaimLinkService, ClaimMailPlan, keptFor(...claimRetention), MunicipalityClaimService],
  resolvers: [MunicipalityClaimResolver],
};
