import { ConsentEnding } from './consent-ending';
import { ConsentLinkService } from './consent-link.service';
import { ConsentSubjects } from './consent-subjects';
import { Consent } from './consent.entity';
import { ConsentMailPlan } from './consent.mail-plan';
import { ConsentByLinkResolver, ConsentResolver } from './consent.resolver';
import { ConsentService } from './consent.service';

/** What consents bring: tables, services, their share of the API. */
export const consentPart = {
  entities: [Consent],
  services: [ConsentSubjects, ConsentMailPlan, ConsentEnding, ConsentService, ConsentLinkService],
  resolvers: [ConsentResolver, ConsentByLinkResolver],
};
