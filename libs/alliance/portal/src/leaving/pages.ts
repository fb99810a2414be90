import type { AnyPage } from '@verbonden/shared/web';
import { leavingPage } from './leaving.page';

/** An organisation stops taking part. */
export const leavingPages: readonly AnyPage[] = [leavingPage];
