import type { AnyPage } from '@verbonden/shared/web';
import { editEditionPage, newEditionPage } from './edit-edition.page';
import { currentEditionPage, editionPage } from './edition.page';

/** What has a fixed word in its address comes before what has any. */
export const editionPages: readonly AnyPage[] = [
  newEditionPage,
  editEditionPage,
  currentEditionPage,
  editionPage,
];
