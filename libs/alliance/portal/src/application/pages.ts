import type { AnyPage } from '@verbonden/shared/web';
import { applicationListPage } from './application-list.page';
import { applicationSentPage } from './application-sent.page';
import { applicationStatusPage } from './application-status.page';
import { applicationPage } from './application.page';
import { applyOrganisationPage } from './apply-organisation.page';
import { applyProfessionalPage } from './apply-professional.page';
import { joiningPage } from './joining.page';

/** Joining: the public way in, the applicant's own page, and the coordinator's side. */
export const applicationPages: readonly AnyPage[] = [
  joiningPage,
  applyOrganisationPage,
  applyProfessionalPage,
  applicationSentPage,
  applicationStatusPage,
  applicationListPage,
  applicationPage,
];
