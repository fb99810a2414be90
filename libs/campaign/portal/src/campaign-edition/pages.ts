import type { AnyPage } from '@verbonden/shared/web';
import { editEditionPage, newEditionPage } from './edit-edition.page';
import { currentEditionPage, editionPage } from './edition.page';

export const editionPages: readonly AnyPage[] = [
  newEditionPage,
  editEditionPage,
  currentEditionPage,
  editionPage,
];
