export { loadKnowledge } from './demo/load-knowledge';
export { ImportFileError, readImportFile } from './import/import-file';
export type { ImportedRow, ImportOutcome, ImportReport } from './import/import-report';
export { type ImportOptions, KnowledgeImport } from './import/knowledge-import';
export { KnowledgeItem } from './item/knowledge-item.entity';
export { KnowledgeItemLoader } from './item/knowledge-item.loader';
export { KnowledgeItemService } from './item/knowledge-item.service';
export { KnowledgeModule } from './knowledge.module';
export { KnowledgeWorkerModule } from './knowledge-worker.module';
