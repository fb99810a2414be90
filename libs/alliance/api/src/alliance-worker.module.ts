import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { AllianceModule } from './alliance.module';
import { ApplicationSweep } from './application/application-sweep';
import { ApplicationMails } from './application/application.mail';
import { ClaimMails } from './claim/claim.mail';
import { ConsentSweep } from './consent/consent-sweep';
import { ConsentMails } from './consent/consent.mail';
import { LeavingSweep } from './leaving/leaving-sweep';
import { LeavingMails } from './leaving/leaving.mail';
import { MergeSweep } from './merge/merge-sweep';
import { MunicipalityClaimMails } from './municipality-claim/municipality-claim.mail';
import { OfferMails } from './offer/offer.mail';
import { SchoolHolidaysSource } from './school-holiday/school-holidays-source';
import { OfferSweep } from './offer/offer-sweep';

const mails = [ApplicationMails, ClaimMails, ConsentMails, LeavingMails, MunicipalityClaimMails, OfferMails];
const sweeps = [ApplicationSweep, ConsentSweep, LeavingSweep, MergeSweep, OfferSweep];

/** What the alliance sends by mail, and what comes back by itself. */
@Module({
  imports: [AllianceModule, NotificationsWorkerModule],
  providers: [...mails, ...sweeps, SchoolHolidaysSource],
})
export class AllianceWorkerModule implements OnModuleInit {
  constructor(
    private readonly own: ModuleRef,
    private readonly kinds: MailKinds,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    for (const mail of mails) for (const kind of this.own.get(mail).kinds()) this.kinds.register(kind);
    for (const sweep of sweeps) this.schedules.register(this.own.get(sweep));
  }
}
