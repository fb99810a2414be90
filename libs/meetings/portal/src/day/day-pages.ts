import type { AnyPage } from '@verbonden/shared/web';
import { dayPage } from './day.page';
import { daySubsessionsPage } from './subsessions.page';

/** The pages of the day itself. */
export const dayPages: readonly AnyPage[] = [dayPage, daySubsessionsPage];
