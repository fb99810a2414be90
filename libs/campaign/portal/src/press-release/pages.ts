import type { AnyPage } from '@verbonden/shared/web';
import { editReleasePage, newReleasePage } from './edit-release.page';
import { pressListPage } from './press-list.page';
import { pressReleasePage } from './press-release.page';

export const pressPages: readonly AnyPage[] = [
  pressListPage,
  newReleasePage,
  pressReleasePage,
  editReleasePage,
];
