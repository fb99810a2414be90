import type { Part } from '../part';
import { KnowledgeRevision } from './knowledge-revision.entity';
import { KnowledgeItemVersionsResolver, VersionResolver } from './version.resolver';
import { VersionService } from './version.service';

export const revisionPart: Part = {
  entities: [KnowledgeRevision],
  services: [VersionService],
  resolvers: [VersionResolver, KnowledgeItemVersionsResolver],
};
