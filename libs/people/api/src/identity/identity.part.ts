import { IdentityController } from './identity.controller';
import { Identity } from './identity.entity';
import { IdentityResolver } from './identity.resolver';
import { identityVisitRetention } from './identity-retention';
import { IdentityService } from './identity.service';
import { IdentityVisit } from './identity-visit.entity';
import { IdentityVisitService } from './identity-visit.service';
import { OidcStrategies } from './oidc-strategies';

/** What signing in at another place brings: its tables, services, doors, its share of the API. */
export const identityPart = {
  entities: [Identity, IdentityVisit],
  services: [OidcStrategies, IdentityVisitService, IdentityService, identityVisitRetention],
  resolvers: [IdentityResolver],
  controllers: [IdentityController],
};
