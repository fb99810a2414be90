import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { ImportSweep } from './file-import/import-sweep';
import { ImportMails } from './file-import/import.mail';
import { ImportsCoreModule } from './imports-core.module';

/** Carries files out, and tells who brought them in. */
@Module({ imports: [ImportsCoreModule, NotificationsWorkerModule], providers: [ImportSweep, ImportMails] })
export class ImportsWorkerModule implements OnModuleInit {
  constructor(
    private readonly mails: ImportMails,
    private readonly sweep: ImportSweep,
    private readonly kinds: MailKinds,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    for (const kind of this.mails.kinds()) this.kinds.register(kind);
    this.schedules.register(this.sweep);
  }
}
