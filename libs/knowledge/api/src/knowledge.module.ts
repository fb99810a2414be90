import { Module } from '@nestjs/common';
import { SearchModule } from '@verbonden/search/api';
import { FilesModule, MarkdownModule } from '@verbonden/shared/server';
import { SignalsCoreModule } from '@verbonden/signals/api';
import { KnowledgeCoreModule } from './knowledge-core.module';
import { parts } from './parts';

/** Good practices, tools and publications: shared, read along with, published, found. */
@Module({
  imports: [KnowledgeCoreModule, SearchModule, SignalsCoreModule, FilesModule, MarkdownModule],
  controllers: parts.flatMap((part) => [...(part.controllers ?? [])]),
  providers: parts.flatMap((part) => [...(part.resolvers ?? [])]),
  exports: [KnowledgeCoreModule],
})
export class KnowledgeModule {}
