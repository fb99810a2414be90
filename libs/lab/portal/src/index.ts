import type { AnyPage } from '@verbonden/shared/web';
import { boardPage } from './board/board.page';

export const labPages: readonly AnyPage[] = [boardPage];
