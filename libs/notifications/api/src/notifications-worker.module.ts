import { Module, type OnModuleInit } from '@nestjs/common';
import { LiveModule, QueueModule, Schedules } from '@verbonden/shared/server';
import { BatchNotes } from './delivery/batch-notes';
import { MailDelivery } from './delivery/mail-delivery';
import { MailFigures } from './delivery/mail-figures';
import { MailGate } from './delivery/mail-gate';
import { MailLedger } from './delivery/mail-ledger';
import { MailRelay } from './delivery/mail-relay';
import { MailServer } from './delivery/mail-server';
import { MailWriting } from './delivery/mail-writing';
import { DigestMail } from './digest/digest.mail';
import { DigestSweep } from './digest/digest-sweep';
import { MailKinds } from './kind/mail-kinds';
import { NotificationsModule } from './notifications.module';

/** For the worker: delivers what was planned. Domain worker modules import this and register their kinds. */
@Module({
  imports: [NotificationsModule, LiveModule, QueueModule],
  providers: [
    MailKinds,
    MailGate,
    MailWriting,
    MailLedger,
    MailServer,
    MailFigures,
    BatchNotes,
    MailDelivery,
    MailRelay,
    DigestMail,
    DigestSweep,
  ],
  exports: [NotificationsModule, MailKinds],
})
export class NotificationsWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly digest: DigestMail,
    private readonly schedules: Schedules,
    private readonly sweep: DigestSweep,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.digest);
    this.schedules.register(this.sweep);
  }
}
