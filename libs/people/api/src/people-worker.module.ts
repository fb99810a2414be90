import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { InvitationMail } from './invitation/invitation.mail';
import { PeopleModule } from './people.module';

/** What people sends by mail. */
@Module({ imports: [PeopleModule, NotificationsWorkerModule], providers: [InvitationMail] })
export class PeopleWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly invitations: InvitationMail,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.invitations);
  }
}
