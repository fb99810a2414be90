import type { AnyPage } from '@verbonden/shared/web';
import { printDeskPage } from './print-desk.page';
import { printPage } from './print.page';

export const printPages: readonly AnyPage[] = [printPage, printDeskPage];
