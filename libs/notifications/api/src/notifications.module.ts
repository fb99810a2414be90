import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveModule } from '@verbonden/shared/server';
import { MailMessage } from './plan/mail-message.entity';
import { MailPlan } from './plan/mail-plan';

/** For whoever plans mail: domains import this and plan in their own transactions. */
@Module({
  imports: [LiveModule, TypeOrmModule.forFeature([MailMessage])],
  providers: [MailPlan],
  exports: [MailPlan],
})
export class NotificationsModule {}
