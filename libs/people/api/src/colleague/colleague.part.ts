import { ColleagueInviting } from './colleague-inviting';
import { ColleagueResolver } from './colleague.resolver';
import { ColleagueRoles } from './colleague-roles';
import { ColleagueService } from './colleague.service';

/** What colleagues bring: services, their share of the API. */
export const colleaguePart = {
  services: [ColleagueRoles, ColleagueService, ColleagueInviting],
  resolvers: [ColleagueResolver],
};
