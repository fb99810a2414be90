import type { Part } from '../part';
import { KnowledgeImport } from './knowledge-import';

export const importPart: Part = { services: [KnowledgeImport] };
