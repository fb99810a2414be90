import type { Part } from '../part';
import { Collection } from './collection.entity';
import { CollectionEntry } from './collection-entry.entity';
import { CollectionLists } from './collection.lists';
import { CollectionEntryResolver, CollectionResolver, ItemCollectionsResolver } from './collection.resolver';
import { CollectionFileController } from './collection-file.controller';
import { CollectionSweep } from './collection-sweep';
import { CollectionService } from './collection.service';
import { CollectionVisit } from './collection-visit.entity';
import { CollectionVisits } from './collection-visits';

export const collectionPart: Part = {
  entities: [Collection, CollectionEntry, CollectionVisit],
  services: [CollectionService, CollectionLists, CollectionVisits],
  resolvers: [CollectionResolver, CollectionEntryResolver, ItemCollectionsResolver],
  controllers: [CollectionFileController],
  sweeps: [CollectionSweep],
};
