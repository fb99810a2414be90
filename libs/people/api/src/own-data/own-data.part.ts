import { AccountErasure } from './account-erasure.entity';
import { AccountErasureResolver } from './account-erasure.resolver';
import { AccountErasureService } from './account-erasure.service';
import { DataExportController } from './data-export.controller';
import { DataExport } from './data-export.entity';
import { DataExportKeeper } from './data-export.keeper';
import { DataExportResolver } from './data-export.resolver';
import { DataExportService } from './data-export.service';
import { DataReadyMail } from './data-ready.mail';
import { ErasureWaiting } from './erasure-waiting';
import { ErasureWaitsMail } from './erasure-waits.mail';
import { ErasureSweep } from './erasure-sweep';
import { OwnDataMails } from './own-data.mail';
import { InactiveAccounts } from './inactive-accounts';
import { ownDataRetention } from './own-data-retention';
import { OwnDataWorker } from './own-data-worker';
import { peoplePersonalData } from './people-personal-data';
import { PersonEraser } from './person-eraser';

/** What one's own data brings: tables, services, its share of the API; mails and work for the worker. */
export const ownDataPart = {
  entities: [DataExport, AccountErasure],
  services: [
    peoplePersonalData,
    DataExportService,
    DataExportKeeper,
    AccountErasureService,
    PersonEraser,
    InactiveAccounts,
    ErasureWaiting,
    ownDataRetention,
  ],
  resolvers: [DataExportResolver, AccountErasureResolver],
  controllers: [DataExportController],
  mails: [DataReadyMail, ErasureWaitsMail, OwnDataMails],
  sweeps: [OwnDataWorker, ErasureSweep],
};
