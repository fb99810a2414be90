import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { AccountCareMails } from './account-care/account-care.mail';
import { accountCarePart } from './account-care/account-care.part';
import { AccessTokenMail } from './access-token/access-token.mail';
import { DeputyMail } from './deputy/deputy.mail';
import { deputyPart } from './deputy/deputy.part';
import { AttemptsSweep } from './account/attempts-sweep';
import { IdentityMail } from './identity/identity.mail';
import { AuditSealing } from './audit/audit-sealing';
import { InvitationMail } from './invitation/invitation.mail';
import { NewAddressMails } from './new-address/new-address.mail';
import { AddressChangedMail, AddressConfirmMail, AddressUndoneMail } from './own-address/own-address.mail';
import { ColleagueLeftMail } from './own-leaving/colleague-left.mail';
import { ownLeavingPart } from './own-leaving/own-leaving.part';
import { PasswordLinkMail } from './own-password/password-link.mail';
import { OwnPasswordMails } from './own-password/own-password.mail';
import { DataReadyMail } from './own-data/data-ready.mail';
import { ownDataPart } from './own-data/own-data.part';
import { ErasureWaitsMail } from './own-data/erasure-waits.mail';
import { ErasureSweep } from './own-data/erasure-sweep';
import { OwnDataMails } from './own-data/own-data.mail';
import { OwnDataWorker } from './own-data/own-data-worker';
import { PasskeyMails } from './passkey/passkey.mail';
import { SecondFactorMails } from './second-factor/second-factor.mail';
import { LateMailMail } from './status/late-mail.mail';
import { LateMailSweep } from './status/late-mail-sweep';
import { statusPart } from './status/status.part';
import { WorkerSign } from './status/worker-sign';
import { SignInLinkMail } from './sign-in-link/sign-in-link.mail';
import { PeopleModule } from './people.module';

/** What people sends by mail, and what comes back by itself. */
@Module({
  imports: [PeopleModule, NotificationsWorkerModule],
  providers: [
    AccessTokenMail,
    IdentityMail,
    InvitationMail,
    NewAddressMails,
    AddressConfirmMail,
    AddressChangedMail,
    AddressUndoneMail,
    OwnPasswordMails,
    PasskeyMails,
    SecondFactorMails,
    PasswordLinkMail,
    SignInLinkMail,
    AttemptsSweep,
    AuditSealing,
    ...accountCarePart.mails,
    ...ownLeavingPart.mails,
    ...deputyPart.mails,
    ...statusPart.mails,
    ...statusPart.sweeps,
    ...ownDataPart.mails,
    ...ownDataPart.sweeps,
  ],
})
export class PeopleWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly accessTokens: AccessTokenMail,
    private readonly identities: IdentityMail,
    private readonly accountCare: AccountCareMails,
    private readonly colleagueLeft: ColleagueLeftMail,
    private readonly deputies: DeputyMail,
    private readonly invitations: InvitationMail,
    private readonly newAddresses: NewAddressMails,
    private readonly addressConfirm: AddressConfirmMail,
    private readonly addressChanged: AddressChangedMail,
    private readonly addressUndone: AddressUndoneMail,
    private readonly ownPasswords: OwnPasswordMails,
    private readonly passkeys: PasskeyMails,
    private readonly secondFactors: SecondFactorMails,
    private readonly passwordLinks: PasswordLinkMail,
    private readonly signInLinks: SignInLinkMail,
    private readonly dataReady: DataReadyMail,
    private readonly erasureWaits: ErasureWaitsMail,
    private readonly ownDataMails: OwnDataMails,
    private readonly ownData: OwnDataWorker,
    private readonly erasures: ErasureSweep,
    private readonly schedules: Schedules,
    private readonly attempts: AttemptsSweep,
    private readonly sealing: AuditSealing,
    private readonly lateMail: LateMailMail,
    private readonly lateMailSweep: LateMailSweep,
    private readonly sign: WorkerSign,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.invitations);
    this.kinds.register(this.colleagueLeft);
    this.kinds.register(this.erasureWaits);
    this.kinds.register(this.deputies);
    this.kinds.register(this.signInLinks);
    this.kinds.register(this.passwordLinks);
    this.kinds.register(this.addressConfirm);
    this.kinds.register(this.addressChanged);
    this.kinds.register(this.addressUndone);
    this.kinds.register(this.accessTokens);
    this.kinds.register(this.identities);
    for (const kind of [
      ...this.newAddresses.kinds(),
      ...this.accountCare.kinds(),
      ...this.ownPasswords.kinds(),
      ...this.passkeys.kinds(),
      ...this.secondFactors.kinds(),
    ]) {
      this.kinds.register(kind);
    }
    this.kinds.register(this.dataReady);
    for (const kind of this.ownDataMails.kinds()) this.kinds.register(kind);
    this.kinds.register(this.lateMail);
    this.schedules.register(this.lateMailSweep);
    this.schedules.register(this.sign);
    this.schedules.register(this.attempts);
    this.schedules.register(this.sealing);
    this.schedules.register(this.ownData);
    this.schedules.register(this.erasures);
  }
}
