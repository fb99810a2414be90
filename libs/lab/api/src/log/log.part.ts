import type { Part } from '../part';
import { LabLog } from './lab-log';
import { LabLogEntry } from './lab-log-entry.entity';
import { LabLogEntryResolver, LabLogResolver } from './lab-log.resolver';
import { LabPhotoController } from './lab-photo.controller';

export const logPart: Part = {
  entities: [LabLogEntry],
  services: [LabLog],
  resolvers: [LabLogResolver, LabLogEntryResolver],
  controllers: [LabPhotoController],
};
