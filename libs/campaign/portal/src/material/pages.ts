import type { AnyPage } from '@verbonden/shared/web';
import { newMaterialPage, ownMaterialPage } from './make-material.page';
import { manageMaterialsPage } from './manage-materials.page';
import { materialsPage } from './materials.page';

export const materialPages: readonly AnyPage[] = [
  materialsPage,
  newMaterialPage,
  ownMaterialPage,
  manageMaterialsPage,
];
