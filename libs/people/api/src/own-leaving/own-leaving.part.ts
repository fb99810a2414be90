import { ColleagueLeftMail } from './colleague-left.mail';
import { ColleagueLeftPlan } from './colleague-left.plan';
import { OwnLeavingResolver } from './own-leaving.resolver';
import { OwnLeavingService } from './own-leaving.service';

/** What leaving an organisation oneself brings. */
export const ownLeavingPart = {
  services: [OwnLeavingService, ColleagueLeftPlan],
  resolvers: [OwnLeavingResolver],
  mails: [ColleagueLeftMail],
};
