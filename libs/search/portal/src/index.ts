import type { AnyPage } from '@verbonden/shared/web';

export const searchPages: readonly AnyPage[] = [];
