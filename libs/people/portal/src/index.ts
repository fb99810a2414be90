import type { AnyPage } from '@verbonden/shared/web';
import { accountCarePage } from './account-care/account-care.page';
import { accountsPage } from './account-care/accounts.page';
import { accountPage } from './account/account.page';
import { addressLinkPage } from './own-address/address-link.page';
import { addressUndoPage } from './own-address/address-undo.page';
import { ownAddressPage } from './own-address/own-address.page';
import { forgottenPasswordPage } from './own-password/forgotten-password.page';
import { passwordLinkPage } from './own-password/password-link.page';
import { ownPasswordPage } from './own-password/own-password.page';
import { accessTokensPage } from './access-token/access-tokens.page';
import { deputyPage } from './deputy/deputy.page';
import { arrivalPage } from './identity/arrival.page';
import { identitiesPage } from './identity/identities.page';
import { linkIdentityPage } from './identity/link-identity.page';
import { auditHistoryPage } from './audit/audit-history.page';
import { auditLogPage } from './audit/audit-log.page';
import { privacyPage } from './processing/privacy.page';
import { registerPage } from './processing/register.page';
import { youngPrivacyPage } from './processing/young-privacy.page';
import { invitationPage } from './invitation/invitation.page';
import { ownDataPages } from './own-data/own-data.pages';
import { passkeySignInPage } from './passkey/passkey-sign-in.page';
import { passkeysPage } from './passkey/passkeys.page';
import { resetStepPage } from './second-factor/reset-step.page';
import { secondFactorPage } from './second-factor/second-factor.page';
import { secondStepPage } from './second-factor/second-step.page';
import { mailSenderPage } from './mail-sender/mail-sender.page';
import { statusPage } from './status/status.page';
import { mailQueuePage } from './mail-queue/mail-queue.page';
import { mailPreferencePages } from './mail-preferences/pages';
import { signInPage } from './sign-in/sign-in.page';
import { linkSentPage } from './sign-in/link-sent.page';
import { signInLinkPage } from './sign-in/sign-in-link.page';
import { signOutPage } from './sign-in/sign-out.page';

export { HistoryLink } from './audit/history-link';
export { StandsInFor } from './deputy/stands-in-for';
export { MailTrouble } from './mail-queue/mail-trouble';

export const peoplePages: readonly AnyPage[] = [
  signInPage,
  linkSentPage,
  signInLinkPage,
  signOutPage,
  invitationPage,
  accountPage,
  accountsPage,
  accountCarePage,
  deputyPage,
  ownPasswordPage,
  ...ownDataPages,
  arrivalPage,
  linkIdentityPage,
  identitiesPage,
  accessTokensPage,
  auditLogPage,
  auditHistoryPage,
  registerPage,
  privacyPage,
  youngPrivacyPage,
  passkeySignInPage,
  passkeysPage,
  secondStepPage,
  secondFactorPage,
  resetStepPage,
  ...mailPreferencePages,
  mailQueuePage,
  mailSenderPage,
  statusPage,
  forgottenPasswordPage,
  passwordLinkPage,
  ownAddressPage,
  addressLinkPage,
  addressUndoPage,
];
