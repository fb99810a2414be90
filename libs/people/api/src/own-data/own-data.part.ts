import { DataExportController } from './data-export.controller';
import { DataExport } from './data-export.entity';
import { DataExportKeeper } from './data-export.keeper';
import { DataExportResolver } from './data-export.resolver';
import { DataExportService } from './data-export.service';
import { DataReadyMail } from './data-ready.mail';
import { ownDataRetention } from './own-data-retention';
import { OwnDataWorker } from './own-data-worker';
import { peoplePersonalData } from './people-personal-data';

/** What one's own data brings: tables, services, its share of the API; mails and work for the worker. */
export const ownDataPart = {
  entities: [DataExport],
  services: [peoplePersonalData, DataExportService, DataExportKeeper, ownDataRetention],
  resolvers: [DataExportResolver],
  controllers: [DataExportController],
  mails: [DataReadyMail],
  sweeps: [OwnDataWorker],
};
