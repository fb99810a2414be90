import { ClaimMailPlan } from './claim-mail-plan';
import { OrganisationClaim } from './claim.entity';
import { ClaimResolver, OrganisationClaimResolver } from './claim.resolver';
import { ClaimService } from './claim.service';

/** What claims bring: a table, services, their share of the API. Mails are the worker's. */
export const claimPart = {
  entities: [OrganisationClaim],
  services: [ClaimMailPlan, ClaimService],
  resolvers: [ClaimResolver, OrganisationClaimResolver],
};
