import type { AnyPage } from '@verbonden/shared/web';
import { followMailPage } from './follow-mail.page';
import { followsPage } from './follows.page';

export const followPages: readonly AnyPage[] = [followsPage, followMailPage];
