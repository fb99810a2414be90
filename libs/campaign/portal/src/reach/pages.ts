import type { AnyPage } from '@verbonden/shared/web';
import { reachPage } from './reach.page';

export const reachPages: readonly AnyPage[] = [reachPage];
