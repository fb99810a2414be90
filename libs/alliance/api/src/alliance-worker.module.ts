import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { AllianceModule } from './alliance.module';
import { ConsentSweep } from './consent/consent-sweep';
import { ConsentMails } from './consent/consent.mail';

/** What the alliance sends by mail, and what comes back by itself. */
@Module({
  imports: [AllianceModule, NotificationsWorkerModule],
  providers: [ConsentMails, ConsentSweep],
})
export class AllianceWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly schedules: Schedules,
    private readonly mails: ConsentMails,
    private readonly sweep: ConsentSweep,
  ) {}

  onModuleInit(): void {
    for (const kind of this.mails.kinds()) this.kinds.register(kind);
    this.schedules.register(this.sweep);
  }
}
