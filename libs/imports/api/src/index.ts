export { type ImportTable, readImportFile } from './file/import-file';
export { ImportFileError } from './file/read-text';
export { importQueue, ImportRunner } from './file-import/import-runner';
export type { GivenRow, ImportField, ImportKind, ImportOptions } from './import-kind';
export { ImportKinds } from './import-kinds';
export { ImportsCoreModule } from './imports-core.module';
export { ImportsModule } from './imports.module';
export { ImportsWorkerModule } from './imports-worker.module';
export {
  address,
  day,
  email,
  externalId,
  line,
  markdown,
  neededDay,
  neededLine,
  orNull,
  prose,
  readRow,
  textUnder,
} from './row/cells';
export { fieldNames, guessColumns, plainName } from './row/column-names';
export { broken, type ImportProblem, problem, problemLine, problemOf } from './row/import-problem';
export {
  type ImportedRow,
  type ImportOutcome,
  type ImportReport,
  reportOf,
  wrongRow,
} from './row/import-report';
export { inBatches, type NumberedRow } from './row/in-batches';
export { takeTogether } from './row/take-together';
