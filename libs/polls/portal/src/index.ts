import type { AnyPage } from '@verbonden/shared/web';
import { donePage, stoppedPage } from './answer/done.page';
import { questionsPage } from './answer/questions.page';
import { editPollPage, newPollPage } from './edit/edit.page';
import { infographicPage } from './poll/infographic.page';
import { pollListPage } from './list/poll-list.page';
import { pollPage } from './poll/poll.page';
import { wordsPage } from './words/words.page';

export const pollsPages: readonly AnyPage[] = [
  pollListPage,
  newPollPage,
  pollPage,
  editPollPage,
  questionsPage,
  donePage,
  stoppedPage,
  wordsPage,
  infographicPage,
];
