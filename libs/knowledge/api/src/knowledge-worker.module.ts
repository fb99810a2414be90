import { Module, type OnModuleInit } from '@nestjs/common';
import { MailKinds, NotificationsWorkerModule } from '@verbonden/notifications/api';
import { KnowledgeModule } from './knowledge.module';
import { KnowledgeMails } from './review/knowledge.mail';

/** What knowledge sends by mail. */
@Module({ imports: [KnowledgeModule, NotificationsWorkerModule], providers: [KnowledgeMails] })
export class KnowledgeWorkerModule implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly mails: KnowledgeMails,
  ) {}

  onModuleInit(): void {
    for (const kind of this.mails.kinds()) this.kinds.register(kind);
  }
}
