import type { Part } from '../part';
import { KnowledgeRevision } from './knowledge-revision.entity';

export const revisionPart: Part = { entities: [KnowledgeRevision] };
