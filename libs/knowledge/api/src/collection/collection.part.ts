import type { Part } from '../part';
import { Collection } from './collection.entity';
import { CollectionEntry } from './collection-entry.entity';
import { CollectionLists } from './collection.lists';
import { CollectionEntryResolver, CollectionResolver, ItemCollectionsResolver } from './collection.resolver';
import { CollectionSweep } from './collection-sweep';
import { CollectionService } from './collection.service';

export const collectionPart: Part = {
  entities: [Collection, CollectionEntry],
  services: [CollectionService, CollectionLists],
  resolvers: [CollectionResolver, CollectionEntryResolver, ItemCollectionsResolver],
  sweeps: [CollectionSweep],
};
