import type { AnyPage } from '@verbonden/shared/web';
import { answerPage } from './answer/answer.page';
import { askedPage } from './asked-link/asked.page';
import { stopAskingPage } from './asked-link/stop-asking.page';
import { signalMailPage } from './mail-link/signal-mail.page';
import { raiseSignalPage } from './raise/raise-signal.page';
import { signalPage } from './signal/signal.page';
import { signalListPage } from './signal-list/signal-list.page';

export const signalsPages: readonly AnyPage[] = [
  signalListPage,
  raiseSignalPage,
  signalPage,
  signalMailPage,
  askedPage,
  stopAskingPage,
  answerPage,
];
