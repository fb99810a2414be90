import { LeavingEnd } from './leaving-end';
import { OrganisationLeaving } from './leaving.entity';
import { LeavingResolver, OrganisationLeavingResolver } from './leaving.resolver';
import { LeavingService } from './leaving.service';

/** What leaving brings: a table, services, its share of the API. Mails and sweep are the worker's. */
export const leavingPart = {
  entities: [OrganisationLeaving],
  services: [LeavingEnd, LeavingService],
  resolvers: [LeavingResolver, OrganisationLeavingResolver],
};
