import { ColleagueInviting } from './colleague-inviting';
import { ColleagueResolver } from './colleague.resolver';
import { ColleagueService } from './colleague.service';

/** What colleagues bring: services, their share of the API. */
export const colleaguePart = {
  services: [ColleagueService, ColleagueInviting],
  resolvers: [ColleagueResolver],
};
