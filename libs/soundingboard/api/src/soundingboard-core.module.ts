import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@verbonden/alliance/api';
import { KnowledgeCoreModule } from '@verbonden/knowledge/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { SoundingboardBelongings } from './soundingboard-belongings';
import { parts } from './parts';
import { soundingboardPersonalData } from './soundingboard-personal-data';
import { soundingboardMailGroups } from './mail-groups';

const services = parts.flatMap((part) => part.services ?? []);

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap((part) => [...(part.entities ?? [])])),
    AllianceModule,
    KnowledgeCoreModule,
    NotificationsModule,
    SearchModule,
  ],
  providers: [...services, SoundingboardBelongings, soundingboardPersonalData, soundingboardMailGroups],
  exports: [...services, KnowledgeCoreModule],
})
export class SoundingboardCoreModule {}
