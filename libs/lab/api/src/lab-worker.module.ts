import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { LabCoreModule } from './lab-core.module';
import { parts } from './parts';

const mails = parts.flatMap((part) => part.mails ?? []);
const sweeps = parts.flatMap((part) => part.sweeps ?? []);

/** What the Lab sends by mail, and what comes back by itself. */
@Module({ imports: [LabCoreModule, NotificationsWorkerModule], providers: [...mails, ...sweeps] })
export class LabWorkerModule implements OnModuleInit {
  constructor(
    private readonly own: ModuleRef,
    private readonly kinds: MailKinds,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    for (const mail of mails) for (const kind of this.own.get(mail).kinds()) this.kinds.register(kind);
    for (const sweep of sweeps) this.schedules.register(this.own.get(sweep));
  }
}
