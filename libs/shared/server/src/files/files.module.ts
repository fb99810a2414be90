import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { FileJudge } from './file-judge';
import { FILE_STORE, type FileStore } from './file-store';
import { FileWork } from './file-work';
import { FileWorker } from './file-worker';
import { FileController } from './file.controller';
import { FileLinks } from './file-links';
import { FileReception } from './file-reception';
import { FileResolver } from './file.resolver';
import { Files } from './files';
import { GiveOut } from './give-out';
import { LocalDisk } from './local-disk';
import { S3Store } from './s3-store';
import { StoredFile } from './stored-file.entity';

/** The store that the settings name. */
export function fileStoreOf({ S3_URL, S3_HANDS_OUT, FILES_DIR }: Settings): FileStore {
  return S3_URL ? new S3Store(S3_URL, S3_HANDS_OUT) : new LocalDisk(FILES_DIR);
}

const store = { provide: FILE_STORE, inject: [SETTINGS], useFactory: fileStoreOf };

/** Files as every program knows them: rows, the store, and what is due. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile])],
  providers: [store, Files, FileWork, FileJudge],
  exports: [store, Files, FileWork, FileJudge],
})
export class FilesCoreModule {}

/** Taking files in and giving them out. */
@Global()
@Module({
  imports: [FilesCoreModule],
  controllers: [FileController],
  providers: [FileReception, FileResolver, GiveOut, FileLinks],
  exports: [FilesCoreModule, FileReception, GiveOut, FileLinks],
})
export class FilesModule {}

/** Looking at what came in, and erasing what nobody holds. */
@Module({ imports: [FilesCoreModule], providers: [FileWorker] })
export class FilesWorkerModule {}
