import { KnowledgeSource } from '../knowledge-source';
import type { Part } from '../part';
import { ItemKeeper } from './item-keeper';
import { ItemOwners } from './item-owners';
import { KnowledgeBelongings } from './knowledge-belongings';
import { KnowledgeItem } from './knowledge-item.entity';
import { KnowledgeItemLoader } from './knowledge-item.loader';
import { KnowledgeItemResolver } from './knowledge-item.resolver';
import { KnowledgeItemService } from './knowledge-item.service';
import { KnowledgeYear } from './knowledge-year';
import { ItemSteps } from './item-steps';
import { KnowledgeItemWorkResolver } from './knowledge-item-work.resolver';

export const itemPart: Part = {
  entities: [KnowledgeItem],
  services: [
    KnowledgeBelongings,
    KnowledgeItemService,
    ItemSteps,
    ItemKeeper,
    ItemOwners,
    KnowledgeItemLoader,
    KnowledgeSource,
    KnowledgeYear,
  ],
  resolvers: [KnowledgeItemResolver, KnowledgeItemWorkResolver],
};
