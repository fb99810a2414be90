import type { AnyPage } from '@verbonden/shared/web';
import { codeLinkPage, myCodePage } from '../my-code/my-code.page';
import { onlineLinkPage, onlinePage } from '../online/online.page';
import { dayPage } from './day.page';
import { dayRoundPage } from './round.page';
import { dayScreenPage } from './screen.page';
import { daySubsessionsPage } from './subsessions.page';
import { dayTurnsPage } from './turns.page';
import { questionDeskPage } from '../question/question-desk.page';
import { questionsLinkPage, questionsPage } from '../question/questions.page';
import { takePartLinkPage, takePartPage } from '../take-part/take-part.page';

/** The pages of the day itself. */
export const dayPages: readonly AnyPage[] = [
  dayPage,
  daySubsessionsPage,
  dayRoundPage,
  dayTurnsPage,
  dayScreenPage,
  takePartPage,
  takePartLinkPage,
  questionDeskPage,
  questionsPage,
  questionsLinkPage,
  myCodePage,
  codeLinkPage,
  onlinePage,
  onlineLinkPage,
];
