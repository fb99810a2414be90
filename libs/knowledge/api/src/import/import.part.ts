import type { Part } from '../part';
import { FileImport } from './file-import.entity';
import { FileImportResolver, ImportLineResolver } from './file-import.resolver';
import { FileImportService } from './file-import.service';
import { ImportCounts } from './import-counts';
import { ImportLine } from './import-line.entity';
import { ImportLines } from './import-lines.service';
import { ImportRunner } from './import-runner';
import { ImportSweep } from './import-sweep';
import { ImportController } from './import.controller';
import { ImportMails } from './import.mail';
import { KnowledgeImport } from './knowledge-import';

export const importPart: Part = {
  entities: [FileImport, ImportLine],
  services: [KnowledgeImport, ImportRunner, ImportCounts],
  resolvers: [FileImportService, ImportLines, FileImportResolver, ImportLineResolver],
  controllers: [ImportController],
  mails: [ImportMails],
  sweeps: [ImportSweep],
};
