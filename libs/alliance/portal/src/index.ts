import type { AnyPage } from '@verbonden/shared/web';
import { addOrganisationPage } from './add-organisation/add-organisation.page';
import { bodyPages } from './body/pages';
import { consentLinkPage } from './consent/consent-link.page';
import { applicationPages } from './application/pages';
import { claimPages } from './claim/pages';
import { leavingPages } from './leaving/pages';
import { aimPages } from './aim/pages';
import { mergePage } from './merge/merge.page';
import { municipalityClaimPages } from './municipality-claim/pages';
import { municipalityPages } from './municipality/pages';
import { offerPages } from './offer/pages';
import { ownLeavingPage } from './own-leaving/own-leaving.page';
import { organisationPage } from './organisation/organisation.page';
import { organisationListPage } from './organisation-list/organisation-list.page';
import { profilePage } from './profile/profile.page';
import { yearReportPages } from './year-report/pages';
import { schoolCalendarPage } from './school-holiday/school-calendar.page';
import { wordingsPage } from './wording/wordings.page';
import { workplacePages } from './workplace/pages';

export { type ConsentedThing, KeepConsents } from './consent/keep-consents';
export { submitConsent } from './consent/submit-consent';
export { scopeWords } from './consent/scope-words';
export { countryLayout } from './municipality/country-layout';
export { FieldHint } from './wording/field-hint';
export { WordGuard } from './wording/word-guard';

export const alliancePages: readonly AnyPage[] = [
  organisationListPage,
  addOrganisationPage,
  organisationPage,
  profilePage,
  consentLinkPage,
  ...offerPages,
  wordingsPage,
  schoolCalendarPage,
  ...municipalityClaimPages,
  ...municipalityPages,
  ...aimPages,
  ...bodyPages,
  mergePage,
  ...yearReportPages,
  ...workplacePages,
  ...applicationPages,
  ...claimPages,
  ...leavingPages,
  ownLeavingPage,
];
