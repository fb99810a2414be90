import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@verbonden/notifications/api';
import { FileImport } from './file-import/file-import.entity';
import { ImportCounts } from './file-import/import-counts';
import { ImportLine } from './file-import/import-line.entity';
import { ImportRunner } from './file-import/import-runner';
import { ImportKinds } from './import-kinds';
import { importsPersonalData } from './imports-personal-data';
import { importsMailGroups } from './mail-groups';

const services = [ImportKinds, ImportRunner, ImportCounts, importsPersonalData];

/** Tables and services: what domains, worker and command line share. */
@Module({
  imports: [TypeOrmModule.forFeature([FileImport, ImportLine]), NotificationsModule],
  providers: [...services, importsMailGroups],
  exports: services,
})
export class ImportsCoreModule {}
