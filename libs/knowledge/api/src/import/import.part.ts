import type { Part } from '../part';
import { KnowledgeImport } from './knowledge-import';
import { KnowledgeImportKind } from './knowledge-import-kind';

export const importPart: Part = {
  services: [KnowledgeImport, KnowledgeImportKind],
};
