import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { SignalMails } from './mail/signals.mail';
import { SignalsCoreModule } from './signals-core.module';

/** What signals sends by mail. */
@Module({ imports: [SignalsCoreModule, NotificationsWorkerModule], providers: [SignalMails] })
export class SignalsWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly mails: SignalMails,
  ) {}

  onModuleInit(): void {
    for (const kind of this.mails.kinds()) this.kinds.register(kind);
  }
}
