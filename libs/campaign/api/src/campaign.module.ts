import { Module } from '@nestjs/common';
import { SearchModule } from '@verbonden/search/api';
import { FilesModule, MarkdownModule } from '@verbonden/shared/server';
import { CampaignCoreModule } from './campaign-core.module';
import { parts } from './parts';

/** The campaign week: its editions, and what is done in them through the country. */
@Module({
  imports: [CampaignCoreModule, SearchModule, FilesModule, MarkdownModule],
  controllers: parts.flatMap((part) => [...(part.controllers ?? [])]),
  providers: parts.flatMap((part) => [...(part.resolvers ?? [])]),
  exports: [CampaignCoreModule],
})
export class CampaignModule {}
