import { Module } from '@nestjs/common';
import { FileImportResolver } from './file-import/file-import.resolver';
import { FileImportService } from './file-import/file-import.service';
import { ImportKindResolver } from './file-import/import-kind.resolver';
import { ImportLines } from './file-import/import-lines.service';
import { ImportController } from './file-import/import.controller';
import { ImportsCoreModule } from './imports-core.module';

/** Bringing things in from files: checked first, then carried out in the background. */
@Module({
  imports: [ImportsCoreModule],
  controllers: [ImportController],
  providers: [FileImportService, ImportLines, FileImportResolver, ImportKindResolver],
})
export class ImportsModule {}
