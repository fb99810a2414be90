import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveModule } from '@verbonden/shared/server';
import { RefusedAddress } from './delivery/refused-address.entity';
import { RefusedAddresses } from './delivery/refused-addresses';
import { MailMessage } from './plan/mail-message.entity';
import { MailPause } from './plan/mail-pause.entity';
import { MailPauses } from './plan/mail-pauses';
import { MailPlan } from './plan/mail-plan';
import { MailRecord } from './plan/mail-record';

const services = [MailPlan, MailPauses, MailRecord, RefusedAddresses];

/** For whoever plans mail: domains import this and plan in their own transactions. */
@Module({
  imports: [LiveModule, TypeOrmModule.forFeature([MailMessage, MailPause, RefusedAddress])],
  providers: services,
  exports: services,
})
export class NotificationsModule {}
