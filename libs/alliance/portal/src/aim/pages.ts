import type { AnyPage } from '@verbonden/shared/web';
import { aimListPage } from './aim-list.page';
import { aimPage } from './aim.page';

/** What the network wants. */
export const aimPages: readonly AnyPage[] = [aimListPage, aimPage];
