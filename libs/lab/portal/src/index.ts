import type { AnyPage } from '@verbonden/shared/web';
import { labPage } from './about/lab.page';
import { boardPage } from './board/board.page';
import { projectPage } from './project/project.page';
import { requestsPage } from './requests/requests.page';
import { startPage } from './start/start.page';
import { describePage } from './work/describe.page';
import { editPage } from './work/edit.page';
import { findingsPage } from './work/findings.page';
import { logPage } from './work/log.page';
import { sitesPage } from './work/sites.page';
import { youthPage } from './youth/youth.page';

export const labPages: readonly AnyPage[] = [
  labPage,
  boardPage,
  startPage,
  requestsPage,
  projectPage,
  editPage,
  sitesPage,
  youthPage,
  logPage,
  findingsPage,
  describePage,
];
