import type { AnyPage } from '@verbonden/shared/web';

export const pollsPages: readonly AnyPage[] = [];
