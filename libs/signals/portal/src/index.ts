import type { AnyPage } from '@verbonden/shared/web';

export const signalsPages: readonly AnyPage[] = [];
