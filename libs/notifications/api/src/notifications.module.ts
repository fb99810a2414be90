import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveModule } from '@verbonden/shared/server';
import { MailCalm } from './calm/mail-calm';
import { QuietDays } from './calm/quiet-days';
import { RefusedAddress } from './delivery/refused-address.entity';
import { RefusedAddresses } from './delivery/refused-addresses';
import { digestGroup } from './digest/digest-group';
import { MailWaiting } from './digest/mail-waiting';
import { MailGroups, sentAs } from './kind/mail-group';
import { MailMessage } from './plan/mail-message.entity';
import { MailPause } from './plan/mail-pause.entity';
import { MailPauses } from './plan/mail-pauses';
import { MailQueue } from './queue/mail-queue';
import { MailReportController } from './report/mail-report.controller';
import { MailReports } from './report/mail-reports';
import { SENDER_DNS, SenderCheck, SystemDns } from './sender/sender-check';
import { MailPlan } from './plan/mail-plan';
import { MailRecord } from './plan/mail-record';
import { MailCalmRefusal } from './preference/mail-calm-refusal.entity';
import { MailDiscretion } from './preference/mail-discretion.entity';
import { MailLeaving } from './preference/mail-leaving';
import { MailPreference } from './preference/mail-preference.entity';
import { MailPreferenceResolver } from './preference/mail-preference.resolver';
import { MailPreferenceService } from './preference/mail-preference.service';
import { MailPreferences } from './preference/mail-preferences';

const services = [
  MailPlan,
  MailPauses,
  MailRecord,
  MailQueue,
  MailReports,
  SenderCheck,
  RefusedAddresses,
  MailGroups,
  MailPreferences,
  MailPreferenceService,
  MailLeaving,
  MailWaiting,
  MailCalm,
  QuietDays,
];

/** For whoever plans mail: domains import this and plan in their own transactions. */
@Module({
  imports: [
    LiveModule,
    TypeOrmModule.forFeature([
      MailMessage,
      MailPause,
      MailPreference,
      MailCalmRefusal,
      MailDiscretion,
      RefusedAddress,
    ]),
  ],
  controllers: [MailReportController],
  providers: [
    ...services,
    { provide: SENDER_DNS, useFactory: () => new SystemDns() },
    sentAs(digestGroup),
    MailPreferenceResolver,
  ],
  exports: services,
})
export class NotificationsModule {}
