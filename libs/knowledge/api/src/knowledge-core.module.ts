import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportsCoreModule } from '@verbonden/imports/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { SignalsCoreModule } from '@verbonden/signals/api';
import { parts } from './parts';
import { knowledgePersonalData } from './knowledge-personal-data';
import { knowledgeMailGroups } from './mail-groups';

const services = [knowledgePersonalData, ...parts.flatMap((part) => part.services ?? [])];

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap((part) => [...(part.entities ?? [])])),
    NotificationsModule,
    ImportsCoreModule,
    SearchModule,
    SignalsCoreModule,
  ],
  providers: [...services, knowledgeMailGroups],
  exports: services,
})
export class KnowledgeCoreModule {}
