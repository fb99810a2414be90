import type { AnyPage } from '@verbonden/shared/web';
import { currentEditionPage, editionPage } from './edition.page';

export const editionPages: readonly AnyPage[] = [currentEditionPage, editionPage];
