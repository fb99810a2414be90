import { Module } from '@nestjs/common';
import { MailKinds } from './kind/mail-kinds';
import { NotificationsModule } from './notifications.module';

/** For the worker: delivers what was planned. Domain worker modules import this and register their kinds. */
@Module({
  imports: [NotificationsModule],
  providers: [MailKinds],
  exports: [NotificationsModule, MailKinds],
})
export class NotificationsWorkerModule {}
