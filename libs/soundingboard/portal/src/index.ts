import type { AnyPage } from '@verbonden/shared/web';
import { advicePage } from './advice/advice.page';
import { askAdvicePage } from './ask/ask-advice.page';
import { askedPage } from './asked/asked.page';
import { boardPage } from './board/board.page';
import { membersPage } from './board/members.page';
import { hostPage } from './host/host.page';
import { leaveBoardPage } from './leaving/leave-board.page';
import { leaveRoomPage } from './leaving/leave-room.page';
import { askMediaPage } from './media/ask-media.page';
import { mediaAskPage } from './media/media-ask.page';
import { mediaDeskPage } from './media/media-desk.page';
import { mediaRequestPage } from './media/media-request.page';
import { newAddressPage } from './new-address/new-address.page';
import { registerPage } from './register/register.page';
import { reportPage } from './report/report.page';
import { reportsPage } from './report/reports.page';
import { requestPage } from './request/request.page';

export const soundingboardPages: readonly AnyPage[] = [
  registerPage,
  askAdvicePage,
  askedPage,
  reportsPage,
  requestPage,
  hostPage,
  reportPage,
  leaveRoomPage,
  boardPage,
  membersPage,
  newAddressPage,
  leaveBoardPage,
  askMediaPage,
  mediaDeskPage,
  mediaRequestPage,
  mediaAskPage,
  advicePage,
];
