import type { AnyPage } from '@verbonden/shared/web';
import { codeLinkPage, myCodePage } from '../my-code/my-code.page';
import { onlineLinkPage, onlinePage } from '../online/online.page';
import { dayPage } from './day.page';
import { daySubsessionsPage } from './subsessions.page';

/** The pages of the day itself. */
export const dayPages: readonly AnyPage[] = [
  dayPage,
  daySubsessionsPage,
  myCodePage,
  codeLinkPage,
  onlinePage,
  onlineLinkPage,
];
