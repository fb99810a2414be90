import { Module } from '@nestjs/common';
import { LiveModule, QueueModule } from '@verbonden/shared/server';
import { BatchNotes } from './delivery/batch-notes';
import { MailDelivery } from './delivery/mail-delivery';
import { MailFigures } from './delivery/mail-figures';
import { MailLedger } from './delivery/mail-ledger';
import { MailRelay } from './delivery/mail-relay';
import { MailServer } from './delivery/mail-server';
import { MailKinds } from './kind/mail-kinds';
import { NotificationsModule } from './notifications.module';

/** For the worker: delivers what was planned. Domain worker modules import this and register their kinds. */
@Module({
  imports: [NotificationsModule, LiveModule, QueueModule],
  providers: [MailKinds, MailLedger, MailServer, MailFigures, BatchNotes, MailDelivery, MailRelay],
  exports: [NotificationsModule, MailKinds],
})
export class NotificationsWorkerModule {}
