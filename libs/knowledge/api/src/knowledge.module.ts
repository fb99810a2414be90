import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { MarkdownModule } from '@verbonden/shared/server';
import { KnowledgeImport } from './import/knowledge-import';
import { KnowledgeItem } from './item/knowledge-item.entity';
import { KnowledgeItemResolver } from './item/knowledge-item.resolver';
import { KnowledgeItemWorkResolver } from './item/knowledge-item-work.resolver';
import { KnowledgeItemLoader } from './item/knowledge-item.loader';
import { KnowledgeItemService } from './item/knowledge-item.service';
import { KnowledgeSource } from './knowledge-source';
import { KnowledgeItemConnectionResolver, KnowledgeListResolver } from './list/knowledge-list.resolver';
import { KnowledgeListService } from './list/knowledge-list.service';
import { KnowledgeMailPlan } from './review/knowledge-mail-plan';
import { KnowledgeRevision } from './revision/knowledge-revision.entity';
import { TermsResolver } from './taxonomy/terms.resolver';

/** Good practices, tools and publications: shared, read along with, published, found. */
@Module({
  imports: [
    TypeOrmModule.forFeature([KnowledgeItem, KnowledgeRevision]),
    NotificationsModule,
    SearchModule,
    MarkdownModule,
  ],
  providers: [
    KnowledgeItemService,
    KnowledgeItemLoader,
    KnowledgeListService,
    KnowledgeMailPlan,
    KnowledgeSource,
    KnowledgeImport,
    KnowledgeItemResolver,
    KnowledgeItemWorkResolver,
    KnowledgeListResolver,
    KnowledgeItemConnectionResolver,
    TermsResolver,
  ],
  exports: [KnowledgeImport, KnowledgeItemLoader, KnowledgeItemService],
})
export class KnowledgeModule {}
