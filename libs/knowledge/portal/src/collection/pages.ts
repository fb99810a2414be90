import type { AnyPage } from '@verbonden/shared/web';
import { collectionPage } from './collection.page';
import { collectionSheetPage } from './collection-sheet.page';
import { collectionsPage } from './collections.page';
import { editCollectionPage } from './edit-collection.page';
import { newCollectionPage } from './new-collection.page';
import { putInCollectionPage } from './put-in-collection.page';

export const collectionPages: readonly AnyPage[] = [
  collectionsPage,
  newCollectionPage,
  collectionPage,
  collectionSheetPage,
  editCollectionPage,
  putInCollectionPage,
];
