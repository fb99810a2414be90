import type { Part } from '../part';
import {
  KnowledgeItemConnectionResolver,
  KnowledgeItemEdgeResolver,
  KnowledgeListResolver,
} from './knowledge-list.resolver';
import { PracticesByMunicipality } from './practices-by-municipality';
import { KnowledgeListService } from './knowledge-list.service';

export const listPart: Part = {
  services: [KnowledgeListService, PracticesByMunicipality],
  resolvers: [KnowledgeListResolver, KnowledgeItemConnectionResolver, KnowledgeItemEdgeResolver],
};
