import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@verbonden/notifications/api';
import { ACCESS_TABLE, FIELD_TABLE, SPECIAL_READS, ViewerSource } from '@verbonden/shared/server';
import { accessTable } from './access/access-table';
import { accessTokenPart } from './access-token/access-token.part';
import { TokenViewers } from './access-token/token-viewers';
import { fieldTable } from './access/field-table';
import { accountCarePart } from './account-care/account-care.part';
import { Account } from './account/account.entity';
import { AccountMail } from './account/account-mail';
import { ProofOfSelf } from './account/proof-of-self';
import { PasswordStrategy } from './account/password-strategy';
import { auditPart } from './audit/audit.part';
import { colleaguePart } from './colleague/colleague.part';
import { Commitments } from './commitment/commitments';
import { OrganisationPeople } from './colleague/organisation-people';
import { Admission } from './invitation/admission.service';
import { deputyPart } from './deputy/deputy.part';
import { handoverPart } from './handover/handover.part';
import { identityPart } from './identity/identity.part';
import { Invitation } from './invitation/invitation.entity';
import { InvitationResolver } from './invitation/invitation.resolver';
import { InvitationService } from './invitation/invitation.service';
import { Membership } from './person/membership.entity';
import { Person } from './person/person.entity';
import { ProcessingResolver } from './processing/processing.resolver';
import { MePersonResolver } from './person/me-person.resolver';
import { PersonService } from './person/person.service';
import { WordGroupPersonResolver } from './person/word-group-person.resolver';
import { ownAddressPart } from './own-address/own-address.part';
import { ownLeavingPart } from './own-leaving/own-leaving.part';
import { ownPasswordPart } from './own-password/own-password.part';
import { ownSessionPart } from './own-session/own-session.part';
import { newAddressPart } from './new-address/new-address.part';
import { ownDataPart } from './own-data/own-data.part';
import { passkeyPart } from './passkey/passkey.part';
import { SecondFactorReset } from './second-factor/second-factor-reset.service';
import { secondFactorPart } from './second-factor/second-factor.part';
import { signInLinkPart } from './sign-in-link/sign-in-link.part';
import { SessionResolver } from './session/session.resolver';
import { SessionService } from './session/session.service';
import { WaysIn } from './session/ways-in';
import { SignInService } from './session/sign-in.service';
import { peopleMailGroups } from './mail-groups';
import { mailQueuePart } from './mail-queue/mail-queue.part';
import { MailSenderResolver } from './mail-sender/mail-sender.resolver';
import { statusPart } from './status/status.part';

/** Persons, accounts, sessions, roles and the access table. Global: every domain asks who is there. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Person,
      Account,
      Membership,
      Invitation,
      ...accessTokenPart.entities,
      ...deputyPart.entities,
      ...identityPart.entities,
      ...newAddressPart.entities,
      ...ownAddressPart.entities,
      ...ownSessionPart.entities,
      ...passkeyPart.entities,
      ...secondFactorPart.entities,
      ...signInLinkPart.entities,
      ...ownDataPart.entities,
    ]),
    NotificationsModule,
  ],
  controllers: [...auditPart.controllers, ...identityPart.controllers, ...ownDataPart.controllers],
  providers: [
    peopleMailGroups,
    MePersonResolver,
    WordGroupPersonResolver,
    SessionService,
    WaysIn,
    { provide: ViewerSource, useExisting: TokenViewers },
    { provide: ACCESS_TABLE, useValue: accessTable },
    { provide: FIELD_TABLE, useValue: fieldTable },
    PasswordStrategy,
    ProofOfSelf,
    AccountMail,
    SignInService,
    Admission,
    Commitments,
    OrganisationPeople,
    InvitationService,
    PersonService,
    SessionResolver,
    InvitationResolver,
    ...auditPart.services,
    ...auditPart.resolvers,
    ProcessingResolver,
    ...accountCarePart.services,
    ...accountCarePart.resolvers,
    ...deputyPart.services,
    ...deputyPart.resolvers,
    ...handoverPart.services,
    ...handoverPart.resolvers,
    ...colleaguePart.services,
    ...colleaguePart.resolvers,
    ...identityPart.services,
    ...identityPart.resolvers,
    ...accessTokenPart.services,
    ...accessTokenPart.resolvers,
    ...newAddressPart.services,
    ...newAddressPart.resolvers,
    ...ownAddressPart.services,
    ...ownAddressPart.resolvers,
    ...ownLeavingPart.services,
    ...ownLeavingPart.resolvers,
    ...ownPasswordPart.services,
    ...ownPasswordPart.resolvers,
    ...ownSessionPart.services,
    ...ownSessionPart.resolvers,
    ...passkeyPart.services,
    ...passkeyPart.resolvers,
    ...secondFactorPart.services,
    ...secondFactorPart.resolvers,
    ...signInLinkPart.services,
    ...signInLinkPart.resolvers,
    ...ownDataPart.services,
    ...ownDataPart.resolvers,
    ...mailQueuePart.services,
    ...mailQueuePart.resolvers,
    MailSenderResolver,
    ...statusPart.services,
    ...statusPart.resolvers,
  ],
  exports: [
    AccountMail,
    SecondFactorReset,
    ViewerSource,
    ACCESS_TABLE,
    FIELD_TABLE,
    SPECIAL_READS,
    PersonService,
    SessionService,
    InvitationService,
    Admission,
    Commitments,
    OrganisationPeople,
    ...colleaguePart.services,
    ...handoverPart.services,
    ...ownDataPart.services,
    ...statusPart.services,
  ],
})
export class PeopleModule {}
