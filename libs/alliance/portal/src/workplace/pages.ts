import type { AnyPage } from '@verbonden/shared/web';
import { colleaguePage } from './colleague.page';
import { workplacePage } from './workplace.page';

/** Who works for an organisation. */
export const workplacePages: readonly AnyPage[] = [workplacePage, colleaguePage];
