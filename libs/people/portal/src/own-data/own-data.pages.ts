import type { AnyPage } from '@verbonden/shared/web';
import { ownDataPage } from './own-data.page';

/** The pages of one's own data. */
export const ownDataPages: readonly AnyPage[] = [ownDataPage];
