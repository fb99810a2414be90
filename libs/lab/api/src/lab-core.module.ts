import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeCoreModule } from '@verbonden/knowledge/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { SignalsCoreModule } from '@verbonden/signals/api';
import { LabBelongings } from './lab-belongings';
import { parts } from './parts';
import { labPersonalData } from './lab-personal-data';
import { labMailGroups } from './mail-groups';

const services = parts.flatMap((part) => part.services ?? []);

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap((part) => [...(part.entities ?? [])])),
    NotificationsModule,
    SearchModule,
    SignalsCoreModule,
    KnowledgeCoreModule,
  ],
  providers: [...services, LabBelongings, labPersonalData, labMailGroups],
  exports: [...services, SignalsCoreModule, KnowledgeCoreModule],
})
export class LabCoreModule {}
