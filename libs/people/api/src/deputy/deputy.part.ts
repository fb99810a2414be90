import { Deputy } from './deputy.entity';
import { deputiesRetention } from './deputy-retention';
import { DeputyMail } from './deputy.mail';
import { DeputyMailPlan } from './deputy.mail-plan';
import { DeputyResolver } from './deputy.resolver';
import { DeputyService } from './deputy.service';

/** What standing in for a coordinator brings. */
export const deputyPart = {
  entities: [Deputy],
  services: [DeputyService, DeputyMailPlan, deputiesRetention],
  resolvers: [DeputyResolver],
  mails: [DeputyMail],
};
