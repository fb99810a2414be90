import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { Schedules } from '@verbonden/shared/server';
import { AttemptsSweep } from './account/attempts-sweep';
import { InvitationMail } from './invitation/invitation.mail';
import { PeopleModule } from './people.module';

/** What people sends by mail, and what comes back by itself. */
@Module({ imports: [PeopleModule, NotificationsWorkerModule], providers: [InvitationMail, AttemptsSweep] })
export class PeopleWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly invitations: InvitationMail,
    private readonly schedules: Schedules,
    private readonly attempts: AttemptsSweep,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.invitations);
    this.schedules.register(this.attempts);
  }
}
