import type { AnyPage } from '@verbonden/shared/web';
import { taskMailPage } from './task-mail.page';
import { workingGroupPage } from './working-group.page';

export const workingGroupPages: readonly AnyPage[] = [workingGroupPage, taskMailPage];
