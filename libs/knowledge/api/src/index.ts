export { loadKnowledge } from './demo/load-knowledge';
export { loadLife } from './demo/load-life';
export { KnowledgeImport } from './import/knowledge-import';
export { KnowledgeItem } from './item/knowledge-item.entity';
export { KnowledgeItemLoader } from './item/knowledge-item.loader';
export { KnowledgeItemService } from './item/knowledge-item.service';
export { KnowledgeModule } from './knowledge.module';
export { KnowledgeWorkerModule } from './knowledge-worker.module';
