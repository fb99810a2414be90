import { ApplicationBook } from './application-book';
import { ApplicationByLink } from './application-by-link.service';
import { ApplicationDeciding } from './application-deciding.service';
import { ApplicationLinkResolver } from './application-link.resolver';
import { ApplicationListService } from './application-list.service';
import { ApplicationMailPlan } from './application-mail-plan';
import { ApplicationMoment } from './application-moment.entity';
import { ApplicationReceiving } from './application-receiving.service';
import { MembershipApplication } from './application.entity';
import { ApplicationMomentResolver, ApplicationResolver } from './application.resolver';
import { OrganisationJoining } from './organisation-joining';

/** What joining brings: tables, services, its share of the API. Mails and sweep are the worker's. */
export const applicationPart = {
  entities: [MembershipApplication, ApplicationMoment],
  services: [
    ApplicationBook,
    ApplicationByLink,
    ApplicationDeciding,
    ApplicationListService,
    ApplicationMailPlan,
    ApplicationReceiving,
    OrganisationJoining,
  ],
  resolvers: [ApplicationResolver, ApplicationMomentResolver, ApplicationLinkResolver],
};
