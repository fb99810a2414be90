import type { Part } from '../part';
import {
  KnowledgeItemConnectionResolver,
  KnowledgeItemEdgeResolver,
  KnowledgeListResolver,
} from './knowledge-list.resolver';
import { KnowledgeListService } from './knowledge-list.service';

export const listPart: Part = {
  services: [KnowledgeListService],
  resolvers: [KnowledgeListResolver, KnowledgeItemConnectionResolver, KnowledgeItemEdgeResolver],
};
