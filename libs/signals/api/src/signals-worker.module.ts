import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { SignalMails } from './mail/signals.mail';
import { AskSweep } from './routing/ask-sweep';
import { AskedMails } from './routing/asked.mail';
import { SignalsCoreModule } from './signals-core.module';

/** What signals sends by mail, and what comes back by itself. */
@Module({
  imports: [SignalsCoreModule, NotificationsWorkerModule],
  providers: [SignalMails, AskedMails, AskSweep],
})
export class SignalsWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly mails: SignalMails,
    private readonly askedMails: AskedMails,
    private readonly sweep: AskSweep,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    for (const kind of [...this.mails.kinds(), ...this.askedMails.kinds()]) this.kinds.register(kind);
    this.schedules.register(this.sweep);
  }
}
