import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllianceModule } from '@verbonden/alliance/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { SearchModule } from '@verbonden/search/api';
import { parts } from './parts';
import { campaignPersonalData } from './campaign-personal-data';
import { campaignMailGroups } from './mail-groups';

const services = [campaignPersonalData, ...parts.flatMap((part) => [...(part.services ?? [])])];

/** Tables and services: what API, worker and command line share. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap((part) => [...(part.entities ?? [])])),
    AllianceModule,
    NotificationsModule,
    SearchModule,
  ],
  providers: [...services, campaignMailGroups],
  exports: services,
})
export class CampaignCoreModule {}
