import type { AnyPage } from '@verbonden/shared/web';
import { colleaguePage } from './colleague.page';
import { handoverPage } from './handover.page';
import { workplacePage } from './workplace.page';

/** Who works for an organisation, and handing over. */
export const workplacePages: readonly AnyPage[] = [workplacePage, colleaguePage, handoverPage];
